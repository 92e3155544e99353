// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

use jiff::civil::DateTime;
use synclint_diagnostic::place::Place;
use synclint_diagnostic::text::Arg;

use crate::field::Field;
use crate::guid::Guid;
use crate::lookup::Lookup;
use crate::record::{Record, Slot};
use crate::schema::*;

/// A row of `emailserverprofile`.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'o>(pub(crate) Record<'o>);

impl<'o> Profile<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::EmailServerProfile);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `aadresourceid`
    #[inline]
    pub fn aadresourceid(self) -> Field<&'o str> {
        self.0.text(Slot(0, "aadresourceid"))
    }

    /// `acsemailservicename`
    #[inline]
    pub fn acsemailservicename(self) -> Field<&'o str> {
        self.0.text(Slot(1, "acsemailservicename"))
    }

    /// `acsenabledforoutgoingemail`
    #[inline]
    pub fn acsenabledforoutgoingemail(self) -> Field<bool> {
        self.0.bool(Slot(2, "acsenabledforoutgoingemail"))
    }

    /// `acsendpointurl`
    #[inline]
    pub fn acsendpointurl(self) -> Field<&'o str> {
        self.0.text(Slot(3, "acsendpointurl"))
    }

    /// `acsmanagedidentityid`
    #[inline]
    pub fn acsmanagedidentityid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(4, "acsmanagedidentityid"))
    }

    /// `acsresourcegroupname`
    #[inline]
    pub fn acsresourcegroupname(self) -> Field<&'o str> {
        self.0.text(Slot(5, "acsresourcegroupname"))
    }

    /// `acssubscriptionid`
    #[inline]
    pub fn acssubscriptionid(self) -> Field<Guid> {
        self.0.guid(Slot(6, "acssubscriptionid"))
    }

    /// `createdon`
    #[inline]
    pub fn createdon(self) -> Field<DateTime> {
        self.0.date(Slot(7, "createdon"))
    }

    /// `emailservertypename`
    #[inline]
    pub fn emailservertypename(self) -> Field<&'o str> {
        self.0.text(Slot(8, "emailservertypename"))
    }

    /// `exchangeonlinetenantid`
    #[inline]
    pub fn exchangeonlinetenantid(self) -> Field<&'o str> {
        self.0.text(Slot(9, "exchangeonlinetenantid"))
    }

    /// `exchangeversion`
    #[inline]
    pub fn exchangeversion(self) -> Field<ExchangeVersion> {
        self.0.option(Slot(10, "exchangeversion"))
    }

    /// `incomingauthenticationprotocol`
    #[inline]
    pub fn incomingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(Slot(11, "incomingauthenticationprotocol"))
    }

    /// `incomingcredentialretrieval`
    #[inline]
    pub fn incomingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(Slot(12, "incomingcredentialretrieval"))
    }

    /// `incomingportnumber`
    #[inline]
    pub fn incomingportnumber(self) -> Field<i64> {
        self.0.int(Slot(13, "incomingportnumber"))
    }

    /// `incomingserverlocation`
    #[inline]
    pub fn incomingserverlocation(self) -> Field<&'o str> {
        self.0.text(Slot(14, "incomingserverlocation"))
    }

    /// `incominguseimpersonation`
    #[inline]
    pub fn incominguseimpersonation(self) -> Field<bool> {
        self.0.bool(Slot(15, "incominguseimpersonation"))
    }

    /// `incomingusername`
    #[inline]
    pub fn incomingusername(self) -> Field<&'o str> {
        self.0.text(Slot(16, "incomingusername"))
    }

    /// `incomingusessl`
    #[inline]
    pub fn incomingusessl(self) -> Field<bool> {
        self.0.bool(Slot(17, "incomingusessl"))
    }

    /// `isincomingpasswordset`
    #[inline]
    pub fn isincomingpasswordset(self) -> Field<bool> {
        self.0.bool(Slot(18, "isincomingpasswordset"))
    }

    /// `isoauthclientsecretset`
    #[inline]
    pub fn isoauthclientsecretset(self) -> Field<bool> {
        self.0.bool(Slot(19, "isoauthclientsecretset"))
    }

    /// `isoutgoingpasswordset`
    #[inline]
    pub fn isoutgoingpasswordset(self) -> Field<bool> {
        self.0.bool(Slot(20, "isoutgoingpasswordset"))
    }

    /// `keyvaultreferenceid`
    #[inline]
    pub fn keyvaultreferenceid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(21, "keyvaultreferenceid"))
    }

    /// `maxconcurrentconnections`
    #[inline]
    pub fn maxconcurrentconnections(self) -> Field<i64> {
        self.0.int(Slot(22, "maxconcurrentconnections"))
    }

    /// `minpollingintervalinminutes`
    #[inline]
    pub fn minpollingintervalinminutes(self) -> Field<i64> {
        self.0.int(Slot(23, "minpollingintervalinminutes"))
    }

    /// `moveundeliveredemails`
    #[inline]
    pub fn moveundeliveredemails(self) -> Field<bool> {
        self.0.bool(Slot(24, "moveundeliveredemails"))
    }

    /// `name`
    #[inline]
    pub fn name(self) -> Field<&'o str> {
        self.0.text(Slot(25, "name"))
    }

    /// `oauthclientid`
    #[inline]
    pub fn oauthclientid(self) -> Field<&'o str> {
        self.0.text(Slot(26, "oauthclientid"))
    }

    /// `outgoingauthenticationprotocol`
    #[inline]
    pub fn outgoingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(Slot(27, "outgoingauthenticationprotocol"))
    }

    /// `outgoingautograntdelegateaccess`
    #[inline]
    pub fn outgoingautograntdelegateaccess(self) -> Field<bool> {
        self.0.bool(Slot(28, "outgoingautograntdelegateaccess"))
    }

    /// `outgoingcredentialretrieval`
    #[inline]
    pub fn outgoingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(Slot(29, "outgoingcredentialretrieval"))
    }

    /// `outgoingportnumber`
    #[inline]
    pub fn outgoingportnumber(self) -> Field<i64> {
        self.0.int(Slot(30, "outgoingportnumber"))
    }

    /// `outgoingserverlocation`
    #[inline]
    pub fn outgoingserverlocation(self) -> Field<&'o str> {
        self.0.text(Slot(31, "outgoingserverlocation"))
    }

    /// `outgoinguseimpersonation`
    #[inline]
    pub fn outgoinguseimpersonation(self) -> Field<bool> {
        self.0.bool(Slot(32, "outgoinguseimpersonation"))
    }

    /// `outgoingusername`
    #[inline]
    pub fn outgoingusername(self) -> Field<&'o str> {
        self.0.text(Slot(33, "outgoingusername"))
    }

    /// `outgoingusessl`
    #[inline]
    pub fn outgoingusessl(self) -> Field<bool> {
        self.0.bool(Slot(34, "outgoingusessl"))
    }

    /// `processemailsreceivedafter`
    #[inline]
    pub fn processemailsreceivedafter(self) -> Field<DateTime> {
        self.0.date(Slot(35, "processemailsreceivedafter"))
    }

    /// `sendemailalert`
    #[inline]
    pub fn sendemailalert(self) -> Field<bool> {
        self.0.bool(Slot(36, "sendemailalert"))
    }

    /// `serverauthority`
    #[inline]
    pub fn serverauthority(self) -> Field<ServerAuthority> {
        self.0.option(Slot(37, "serverauthority"))
    }

    /// `servertype`
    #[inline]
    pub fn servertype(self) -> Field<ServerType> {
        self.0.option(Slot(38, "servertype"))
    }

    /// `statecode`
    #[inline]
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(Slot(39, "statecode"))
    }

    /// `timeoutmailboxconnection`
    #[inline]
    pub fn timeoutmailboxconnection(self) -> Field<bool> {
        self.0.bool(Slot(40, "timeoutmailboxconnection"))
    }

    /// `timeoutmailboxconnectionafteramount`
    #[inline]
    pub fn timeoutmailboxconnectionafteramount(self) -> Field<i64> {
        self.0.int(Slot(41, "timeoutmailboxconnectionafteramount"))
    }

    /// `useautodiscover`
    #[inline]
    pub fn useautodiscover(self) -> Field<bool> {
        self.0.bool(Slot(42, "useautodiscover"))
    }

    /// `usedefaulttenantid`
    #[inline]
    pub fn usedefaulttenantid(self) -> Field<bool> {
        self.0.bool(Slot(43, "usedefaulttenantid"))
    }

    /// `usesamesettingsforoutgoingconnections`
    #[inline]
    pub fn usesamesettingsforoutgoingconnections(self) -> Field<bool> {
        self.0.bool(Slot(44, "usesamesettingsforoutgoingconnections"))
    }
}

/// A row of `mailbox`.
#[derive(Debug, Clone, Copy)]
pub struct Mailbox<'o>(pub(crate) Record<'o>);

impl<'o> Mailbox<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Mailbox);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `actdeliverymethod`
    #[inline]
    pub fn actdeliverymethod(self) -> Field<ActDelivery> {
        self.0.option(Slot(0, "actdeliverymethod"))
    }

    /// `actstatus`
    #[inline]
    pub fn actstatus(self) -> Field<EmailStatus> {
        self.0.option(Slot(1, "actstatus"))
    }

    /// `allowemailconnectortousecredentials`
    #[inline]
    pub fn allowemailconnectortousecredentials(self) -> Field<bool> {
        self.0.bool(Slot(2, "allowemailconnectortousecredentials"))
    }

    /// `emailaddress`
    #[inline]
    pub fn emailaddress(self) -> Field<&'o str> {
        self.0.text(Slot(3, "emailaddress"))
    }

    /// `emailrouteraccessapproval`
    #[inline]
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(Slot(4, "emailrouteraccessapproval"))
    }

    /// `emailserverprofile`
    #[inline]
    pub fn emailserverprofile(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(5, "emailserverprofile"))
    }

    /// `enabledforact`
    #[inline]
    pub fn enabledforact(self) -> Field<bool> {
        self.0.bool(Slot(6, "enabledforact"))
    }

    /// `enabledforincomingemail`
    #[inline]
    pub fn enabledforincomingemail(self) -> Field<bool> {
        self.0.bool(Slot(7, "enabledforincomingemail"))
    }

    /// `enabledforoutgoingemail`
    #[inline]
    pub fn enabledforoutgoingemail(self) -> Field<bool> {
        self.0.bool(Slot(8, "enabledforoutgoingemail"))
    }

    /// `ewsurl`
    #[inline]
    pub fn ewsurl(self) -> Field<&'o str> {
        self.0.text(Slot(9, "ewsurl"))
    }

    /// `incomingemaildeliverymethod`
    #[inline]
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(Slot(10, "incomingemaildeliverymethod"))
    }

    /// `incomingemailstatus`
    #[inline]
    pub fn incomingemailstatus(self) -> Field<EmailStatus> {
        self.0.option(Slot(11, "incomingemailstatus"))
    }

    /// `isactsyncorgflagset`
    #[inline]
    pub fn isactsyncorgflagset(self) -> Field<bool> {
        self.0.bool(Slot(12, "isactsyncorgflagset"))
    }

    /// `isemailaddressapprovedbyo365admin`
    #[inline]
    pub fn isemailaddressapprovedbyo365admin(self) -> Field<bool> {
        self.0.bool(Slot(13, "isemailaddressapprovedbyo365admin"))
    }

    /// `isforwardmailbox`
    #[inline]
    pub fn isforwardmailbox(self) -> Field<bool> {
        self.0.bool(Slot(14, "isforwardmailbox"))
    }

    /// `isoauthaccesstokenset`
    #[inline]
    pub fn isoauthaccesstokenset(self) -> Field<bool> {
        self.0.bool(Slot(15, "isoauthaccesstokenset"))
    }

    /// `isoauthrefreshtokenset`
    #[inline]
    pub fn isoauthrefreshtokenset(self) -> Field<bool> {
        self.0.bool(Slot(16, "isoauthrefreshtokenset"))
    }

    /// `ispasswordset`
    #[inline]
    pub fn ispasswordset(self) -> Field<bool> {
        self.0.bool(Slot(17, "ispasswordset"))
    }

    /// `lastsyncerror`
    #[inline]
    pub fn lastsyncerror(self) -> Field<&'o str> {
        self.0.text(Slot(18, "lastsyncerror"))
    }

    /// `lastsyncerrorcode`
    #[inline]
    pub fn lastsyncerrorcode(self) -> Field<i64> {
        self.0.int(Slot(19, "lastsyncerrorcode"))
    }

    /// `mailboxstatus`
    #[inline]
    pub fn mailboxstatus(self) -> Field<EmailStatus> {
        self.0.option(Slot(20, "mailboxstatus"))
    }

    /// `name`
    #[inline]
    pub fn name(self) -> Field<&'o str> {
        self.0.text(Slot(21, "name"))
    }

    /// `officeappsdeploymentstatus`
    #[inline]
    pub fn officeappsdeploymentstatus(self) -> Field<AppDeploymentStatus> {
        self.0.option(Slot(22, "officeappsdeploymentstatus"))
    }

    /// `orgmarkedasprimaryforexchangesync`
    #[inline]
    pub fn orgmarkedasprimaryforexchangesync(self) -> Field<bool> {
        self.0.bool(Slot(23, "orgmarkedasprimaryforexchangesync"))
    }

    /// `outgoingemaildeliverymethod`
    #[inline]
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(Slot(24, "outgoingemaildeliverymethod"))
    }

    /// `outgoingemailstatus`
    #[inline]
    pub fn outgoingemailstatus(self) -> Field<EmailStatus> {
        self.0.option(Slot(25, "outgoingemailstatus"))
    }

    /// `ownerid`
    #[inline]
    pub fn ownerid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(26, "ownerid"))
    }

    /// `processanddeleteemails`
    #[inline]
    pub fn processanddeleteemails(self) -> Field<bool> {
        self.0.bool(Slot(27, "processanddeleteemails"))
    }

    /// `processemailreceivedafter`
    #[inline]
    pub fn processemailreceivedafter(self) -> Field<DateTime> {
        self.0.date(Slot(28, "processemailreceivedafter"))
    }

    /// `regardingobjectid`
    #[inline]
    pub fn regardingobjectid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(29, "regardingobjectid"))
    }

    /// `statecode`
    #[inline]
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(Slot(30, "statecode"))
    }

    /// `testemailconfigurationscheduled`
    #[inline]
    pub fn testemailconfigurationscheduled(self) -> Field<bool> {
        self.0.bool(Slot(31, "testemailconfigurationscheduled"))
    }

    /// `testmailboxaccesscompletedon`
    #[inline]
    pub fn testmailboxaccesscompletedon(self) -> Field<DateTime> {
        self.0.date(Slot(32, "testmailboxaccesscompletedon"))
    }

    /// `username`
    #[inline]
    pub fn username(self) -> Field<&'o str> {
        self.0.text(Slot(33, "username"))
    }
}

/// A row of `mailboxtrackingfolder`.
#[derive(Debug, Clone, Copy)]
pub struct TrackingFolder<'o>(pub(crate) Record<'o>);

impl<'o> TrackingFolder<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::MailboxTrackingFolder);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `mailboxid`
    #[inline]
    pub fn mailboxid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(0, "mailboxid"))
    }
}

/// A row of `organization`.
#[derive(Debug, Clone, Copy)]
pub struct OrganizationRow<'o>(pub(crate) Record<'o>);

impl<'o> OrganizationRow<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Organization);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `allowunresolvedpartiesonemailsend`
    #[inline]
    pub fn allowunresolvedpartiesonemailsend(self) -> Field<bool> {
        self.0.bool(Slot(0, "allowunresolvedpartiesonemailsend"))
    }

    /// `defaultemailserverprofileid`
    #[inline]
    pub fn defaultemailserverprofileid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(1, "defaultemailserverprofileid"))
    }

    /// `defaultemailsettings`
    #[inline]
    pub fn defaultemailsettings(self) -> Field<&'o str> {
        self.0.text(Slot(2, "defaultemailsettings"))
    }

    /// `emailconnectionchannel`
    #[inline]
    pub fn emailconnectionchannel(self) -> Field<EmailConnectionChannel> {
        self.0.option(Slot(3, "emailconnectionchannel"))
    }

    /// `emailcorrelationenabled`
    #[inline]
    pub fn emailcorrelationenabled(self) -> Field<bool> {
        self.0.bool(Slot(4, "emailcorrelationenabled"))
    }

    /// `enablesmartmatching`
    #[inline]
    pub fn enablesmartmatching(self) -> Field<bool> {
        self.0.bool(Slot(5, "enablesmartmatching"))
    }

    /// `generatealertsforerrors`
    #[inline]
    pub fn generatealertsforerrors(self) -> Field<bool> {
        self.0.bool(Slot(6, "generatealertsforerrors"))
    }

    /// `ignoreinternalemail`
    #[inline]
    pub fn ignoreinternalemail(self) -> Field<bool> {
        self.0.bool(Slot(7, "ignoreinternalemail"))
    }

    /// `isfolderbasedtrackingenabled`
    #[inline]
    pub fn isfolderbasedtrackingenabled(self) -> Field<bool> {
        self.0.bool(Slot(8, "isfolderbasedtrackingenabled"))
    }

    /// `maxuploadfilesize`
    #[inline]
    pub fn maxuploadfilesize(self) -> Field<i64> {
        self.0.int(Slot(9, "maxuploadfilesize"))
    }

    /// `name`
    #[inline]
    pub fn name(self) -> Field<&'o str> {
        self.0.text(Slot(10, "name"))
    }

    /// `notifymailboxownerofemailserverlevelalerts`
    #[inline]
    pub fn notifymailboxownerofemailserverlevelalerts(self) -> Field<bool> {
        self.0.bool(Slot(11, "notifymailboxownerofemailserverlevelalerts"))
    }

    /// `orgdborgsettings`
    #[inline]
    pub fn orgdborgsettings(self) -> Field<&'o str> {
        self.0.text(Slot(12, "orgdborgsettings"))
    }

    /// `requireapprovalforqueueemail`
    #[inline]
    pub fn requireapprovalforqueueemail(self) -> Field<bool> {
        self.0.bool(Slot(13, "requireapprovalforqueueemail"))
    }

    /// `requireapprovalforuseremail`
    #[inline]
    pub fn requireapprovalforuseremail(self) -> Field<bool> {
        self.0.bool(Slot(14, "requireapprovalforuseremail"))
    }

    /// `unresolveemailaddressifmultiplematch`
    #[inline]
    pub fn unresolveemailaddressifmultiplematch(self) -> Field<bool> {
        self.0.bool(Slot(15, "unresolveemailaddressifmultiplematch"))
    }
}

/// A row of `queue`.
#[derive(Debug, Clone, Copy)]
pub struct Queue<'o>(pub(crate) Record<'o>);

impl<'o> Queue<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Queue);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `defaultmailbox`
    #[inline]
    pub fn defaultmailbox(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(0, "defaultmailbox"))
    }

    /// `emailaddress`
    #[inline]
    pub fn emailaddress(self) -> Field<&'o str> {
        self.0.text(Slot(1, "emailaddress"))
    }

    /// `emailrouteraccessapproval`
    #[inline]
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(Slot(2, "emailrouteraccessapproval"))
    }

    /// `incomingemaildeliverymethod`
    #[inline]
    pub fn incomingemaildeliverymethod(self) -> Field<QueueIncomingDelivery> {
        self.0.option(Slot(3, "incomingemaildeliverymethod"))
    }

    /// `incomingemailfilteringmethod`
    #[inline]
    pub fn incomingemailfilteringmethod(self) -> Field<FilteringMethod> {
        self.0.option(Slot(4, "incomingemailfilteringmethod"))
    }

    /// `name`
    #[inline]
    pub fn name(self) -> Field<&'o str> {
        self.0.text(Slot(5, "name"))
    }

    /// `outgoingemaildeliverymethod`
    #[inline]
    pub fn outgoingemaildeliverymethod(self) -> Field<QueueOutgoingDelivery> {
        self.0.option(Slot(6, "outgoingemaildeliverymethod"))
    }

    /// `ownerid`
    #[inline]
    pub fn ownerid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(7, "ownerid"))
    }

    /// `statecode`
    #[inline]
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(Slot(8, "statecode"))
    }
}

/// A row of `systemuser`.
#[derive(Debug, Clone, Copy)]
pub struct User<'o>(pub(crate) Record<'o>);

impl<'o> User<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::SystemUser);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `accessmode`
    #[inline]
    pub fn accessmode(self) -> Field<AccessMode> {
        self.0.option(Slot(0, "accessmode"))
    }

    /// `applicationid`
    #[inline]
    pub fn applicationid(self) -> Field<Guid> {
        self.0.guid(Slot(1, "applicationid"))
    }

    /// `defaultmailbox`
    #[inline]
    pub fn defaultmailbox(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(2, "defaultmailbox"))
    }

    /// `domainname`
    #[inline]
    pub fn domainname(self) -> Field<&'o str> {
        self.0.text(Slot(3, "domainname"))
    }

    /// `emailrouteraccessapproval`
    #[inline]
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(Slot(4, "emailrouteraccessapproval"))
    }

    /// `fullname`
    #[inline]
    pub fn fullname(self) -> Field<&'o str> {
        self.0.text(Slot(5, "fullname"))
    }

    /// `incomingemaildeliverymethod`
    #[inline]
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(Slot(6, "incomingemaildeliverymethod"))
    }

    /// `internalemailaddress`
    #[inline]
    pub fn internalemailaddress(self) -> Field<&'o str> {
        self.0.text(Slot(7, "internalemailaddress"))
    }

    /// `isdisabled`
    #[inline]
    pub fn isdisabled(self) -> Field<bool> {
        self.0.bool(Slot(8, "isdisabled"))
    }

    /// `islicensed`
    #[inline]
    pub fn islicensed(self) -> Field<bool> {
        self.0.bool(Slot(9, "islicensed"))
    }

    /// `outgoingemaildeliverymethod`
    #[inline]
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(Slot(10, "outgoingemaildeliverymethod"))
    }

    /// `queueid`
    #[inline]
    pub fn queueid(self) -> Field<Lookup<'o>> {
        self.0.lookup(Slot(11, "queueid"))
    }
}

/// A row of `timezonedefinition`.
#[derive(Debug, Clone, Copy)]
pub struct TimeZone<'o>(pub(crate) Record<'o>);

impl<'o> TimeZone<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::TimeZoneDefinition);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `standardname`
    #[inline]
    pub fn standardname(self) -> Field<&'o str> {
        self.0.text(Slot(0, "standardname"))
    }

    /// `timezonecode`
    #[inline]
    pub fn timezonecode(self) -> Field<i64> {
        self.0.int(Slot(1, "timezonecode"))
    }
}

/// A row of `usersettings`.
#[derive(Debug, Clone, Copy)]
pub struct UserSettings<'o>(pub(crate) Record<'o>);

impl<'o> UserSettings<'o> {
    /// Returns the typed record.
    ///
    /// # Panics
    ///
    /// Panics if the record is in another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::UserSettings);
        Self(record)
    }

    /// Returns the untyped record.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Returns the primary key, if it is exported.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// Returns the place of the record: its name, or its first key if it has no name.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// Returns the display name: the name, or else the address, or else the ID.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// Returns the display name after the kind of record.
    pub fn named(self) -> Arg {
        self.0.named()
    }

    /// `incomingemailfilteringmethod`
    #[inline]
    pub fn incomingemailfilteringmethod(self) -> Field<FilteringMethod> {
        self.0.option(Slot(0, "incomingemailfilteringmethod"))
    }

    /// `timezonecode`
    #[inline]
    pub fn timezonecode(self) -> Field<i64> {
        self.0.int(Slot(1, "timezonecode"))
    }
}
