// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

use jiff::civil::DateTime;

use super::option_sets::*;
use super::tables::Table;
use crate::field::{Field, Place};
use crate::guid::Guid;
use crate::record::{Lookup, Record};
use crate::text::Arg;

/// A row of `emailserverprofile`.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'o>(pub(crate) Record<'o>);

impl<'o> Profile<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::EmailServerProfile);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `aadresourceid`
    pub fn aadresourceid(self) -> Field<&'o str> {
        self.0.text(0)
    }

    /// `acsemailservicename`
    pub fn acsemailservicename(self) -> Field<&'o str> {
        self.0.text(1)
    }

    /// `acsenabledforoutgoingemail`
    pub fn acsenabledforoutgoingemail(self) -> Field<bool> {
        self.0.bool(2)
    }

    /// `acsendpointurl`
    pub fn acsendpointurl(self) -> Field<&'o str> {
        self.0.text(3)
    }

    /// `acsmanagedidentityid`
    pub fn acsmanagedidentityid(self) -> Field<Lookup<'o>> {
        self.0.lookup(4)
    }

    /// `acsresourcegroupname`
    pub fn acsresourcegroupname(self) -> Field<&'o str> {
        self.0.text(5)
    }

    /// `acssubscriptionid`
    pub fn acssubscriptionid(self) -> Field<Guid> {
        self.0.guid(6)
    }

    /// `createdon`
    pub fn createdon(self) -> Field<DateTime> {
        self.0.date(7)
    }

    /// `emailservertypename`
    pub fn emailservertypename(self) -> Field<&'o str> {
        self.0.text(8)
    }

    /// `exchangeonlinetenantid`
    pub fn exchangeonlinetenantid(self) -> Field<&'o str> {
        self.0.text(9)
    }

    /// `exchangeversion`
    pub fn exchangeversion(self) -> Field<ExchangeVersion> {
        self.0.option(10)
    }

    /// `incomingauthenticationprotocol`
    pub fn incomingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(11)
    }

    /// `incomingcredentialretrieval`
    pub fn incomingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(12)
    }

    /// `incomingportnumber`
    pub fn incomingportnumber(self) -> Field<i64> {
        self.0.int(13)
    }

    /// `incomingserverlocation`
    pub fn incomingserverlocation(self) -> Field<&'o str> {
        self.0.text(14)
    }

    /// `incominguseimpersonation`
    pub fn incominguseimpersonation(self) -> Field<bool> {
        self.0.bool(15)
    }

    /// `incomingusername`
    pub fn incomingusername(self) -> Field<&'o str> {
        self.0.text(16)
    }

    /// `incomingusessl`
    pub fn incomingusessl(self) -> Field<bool> {
        self.0.bool(17)
    }

    /// `isincomingpasswordset`
    pub fn isincomingpasswordset(self) -> Field<bool> {
        self.0.bool(18)
    }

    /// `isoauthclientsecretset`
    pub fn isoauthclientsecretset(self) -> Field<bool> {
        self.0.bool(19)
    }

    /// `isoutgoingpasswordset`
    pub fn isoutgoingpasswordset(self) -> Field<bool> {
        self.0.bool(20)
    }

    /// `keyvaultreferenceid`
    pub fn keyvaultreferenceid(self) -> Field<Lookup<'o>> {
        self.0.lookup(21)
    }

    /// `maxconcurrentconnections`
    pub fn maxconcurrentconnections(self) -> Field<i64> {
        self.0.int(22)
    }

    /// `minpollingintervalinminutes`
    pub fn minpollingintervalinminutes(self) -> Field<i64> {
        self.0.int(23)
    }

    /// `moveundeliveredemails`
    pub fn moveundeliveredemails(self) -> Field<bool> {
        self.0.bool(24)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(25)
    }

    /// `oauthclientid`
    pub fn oauthclientid(self) -> Field<&'o str> {
        self.0.text(26)
    }

    /// `outgoingauthenticationprotocol`
    pub fn outgoingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(27)
    }

    /// `outgoingautograntdelegateaccess`
    pub fn outgoingautograntdelegateaccess(self) -> Field<bool> {
        self.0.bool(28)
    }

    /// `outgoingcredentialretrieval`
    pub fn outgoingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(29)
    }

    /// `outgoingportnumber`
    pub fn outgoingportnumber(self) -> Field<i64> {
        self.0.int(30)
    }

    /// `outgoingserverlocation`
    pub fn outgoingserverlocation(self) -> Field<&'o str> {
        self.0.text(31)
    }

    /// `outgoinguseimpersonation`
    pub fn outgoinguseimpersonation(self) -> Field<bool> {
        self.0.bool(32)
    }

    /// `outgoingusername`
    pub fn outgoingusername(self) -> Field<&'o str> {
        self.0.text(33)
    }

    /// `outgoingusessl`
    pub fn outgoingusessl(self) -> Field<bool> {
        self.0.bool(34)
    }

    /// `processemailsreceivedafter`
    pub fn processemailsreceivedafter(self) -> Field<DateTime> {
        self.0.date(35)
    }

    /// `sendemailalert`
    pub fn sendemailalert(self) -> Field<bool> {
        self.0.bool(36)
    }

    /// `serverauthority`
    pub fn serverauthority(self) -> Field<ServerAuthority> {
        self.0.option(37)
    }

    /// `servertype`
    pub fn servertype(self) -> Field<ServerType> {
        self.0.option(38)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(39)
    }

    /// `timeoutmailboxconnection`
    pub fn timeoutmailboxconnection(self) -> Field<bool> {
        self.0.bool(40)
    }

    /// `timeoutmailboxconnectionafteramount`
    pub fn timeoutmailboxconnectionafteramount(self) -> Field<i64> {
        self.0.int(41)
    }

    /// `useautodiscover`
    pub fn useautodiscover(self) -> Field<bool> {
        self.0.bool(42)
    }

    /// `usedefaulttenantid`
    pub fn usedefaulttenantid(self) -> Field<bool> {
        self.0.bool(43)
    }

    /// `usesamesettingsforoutgoingconnections`
    pub fn usesamesettingsforoutgoingconnections(self) -> Field<bool> {
        self.0.bool(44)
    }
}

/// A row of `mailbox`.
#[derive(Debug, Clone, Copy)]
pub struct Mailbox<'o>(pub(crate) Record<'o>);

impl<'o> Mailbox<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Mailbox);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `actdeliverymethod`
    pub fn actdeliverymethod(self) -> Field<ActDelivery> {
        self.0.option(0)
    }

    /// `actstatus`
    pub fn actstatus(self) -> Field<EmailStatus> {
        self.0.option(1)
    }

    /// `allowemailconnectortousecredentials`
    pub fn allowemailconnectortousecredentials(self) -> Field<bool> {
        self.0.bool(2)
    }

    /// `emailaddress`
    pub fn emailaddress(self) -> Field<&'o str> {
        self.0.text(3)
    }

    /// `emailrouteraccessapproval`
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(4)
    }

    /// `emailserverprofile`
    pub fn emailserverprofile(self) -> Field<Lookup<'o>> {
        self.0.lookup(5)
    }

    /// `enabledforact`
    pub fn enabledforact(self) -> Field<bool> {
        self.0.bool(6)
    }

    /// `enabledforincomingemail`
    pub fn enabledforincomingemail(self) -> Field<bool> {
        self.0.bool(7)
    }

    /// `enabledforoutgoingemail`
    pub fn enabledforoutgoingemail(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `ewsurl`
    pub fn ewsurl(self) -> Field<&'o str> {
        self.0.text(9)
    }

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(10)
    }

    /// `incomingemailstatus`
    pub fn incomingemailstatus(self) -> Field<EmailStatus> {
        self.0.option(11)
    }

    /// `isactsyncorgflagset`
    pub fn isactsyncorgflagset(self) -> Field<bool> {
        self.0.bool(12)
    }

    /// `isemailaddressapprovedbyo365admin`
    pub fn isemailaddressapprovedbyo365admin(self) -> Field<bool> {
        self.0.bool(13)
    }

    /// `isforwardmailbox`
    pub fn isforwardmailbox(self) -> Field<bool> {
        self.0.bool(14)
    }

    /// `isoauthaccesstokenset`
    pub fn isoauthaccesstokenset(self) -> Field<bool> {
        self.0.bool(15)
    }

    /// `isoauthrefreshtokenset`
    pub fn isoauthrefreshtokenset(self) -> Field<bool> {
        self.0.bool(16)
    }

    /// `ispasswordset`
    pub fn ispasswordset(self) -> Field<bool> {
        self.0.bool(17)
    }

    /// `lastsyncerror`
    pub fn lastsyncerror(self) -> Field<&'o str> {
        self.0.text(18)
    }

    /// `lastsyncerrorcode`
    pub fn lastsyncerrorcode(self) -> Field<i64> {
        self.0.int(19)
    }

    /// `mailboxstatus`
    pub fn mailboxstatus(self) -> Field<EmailStatus> {
        self.0.option(20)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(21)
    }

    /// `officeappsdeploymentstatus`
    pub fn officeappsdeploymentstatus(self) -> Field<AppDeploymentStatus> {
        self.0.option(22)
    }

    /// `orgmarkedasprimaryforexchangesync`
    pub fn orgmarkedasprimaryforexchangesync(self) -> Field<bool> {
        self.0.bool(23)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(24)
    }

    /// `outgoingemailstatus`
    pub fn outgoingemailstatus(self) -> Field<EmailStatus> {
        self.0.option(25)
    }

    /// `ownerid`
    pub fn ownerid(self) -> Field<Lookup<'o>> {
        self.0.lookup(26)
    }

    /// `processanddeleteemails`
    pub fn processanddeleteemails(self) -> Field<bool> {
        self.0.bool(27)
    }

    /// `processemailreceivedafter`
    pub fn processemailreceivedafter(self) -> Field<DateTime> {
        self.0.date(28)
    }

    /// `regardingobjectid`
    pub fn regardingobjectid(self) -> Field<Lookup<'o>> {
        self.0.lookup(29)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(30)
    }

    /// `testemailconfigurationscheduled`
    pub fn testemailconfigurationscheduled(self) -> Field<bool> {
        self.0.bool(31)
    }

    /// `testmailboxaccesscompletedon`
    pub fn testmailboxaccesscompletedon(self) -> Field<DateTime> {
        self.0.date(32)
    }

    /// `username`
    pub fn username(self) -> Field<&'o str> {
        self.0.text(33)
    }
}

/// A row of `mailboxtrackingfolder`.
#[derive(Debug, Clone, Copy)]
pub struct TrackingFolder<'o>(pub(crate) Record<'o>);

impl<'o> TrackingFolder<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::MailboxTrackingFolder);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `mailboxid`
    pub fn mailboxid(self) -> Field<Lookup<'o>> {
        self.0.lookup(0)
    }
}

/// A row of `organization`.
#[derive(Debug, Clone, Copy)]
pub struct OrganizationRow<'o>(pub(crate) Record<'o>);

impl<'o> OrganizationRow<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Organization);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `allowunresolvedpartiesonemailsend`
    pub fn allowunresolvedpartiesonemailsend(self) -> Field<bool> {
        self.0.bool(0)
    }

    /// `defaultemailserverprofileid`
    pub fn defaultemailserverprofileid(self) -> Field<Lookup<'o>> {
        self.0.lookup(1)
    }

    /// `defaultemailsettings`
    pub fn defaultemailsettings(self) -> Field<&'o str> {
        self.0.text(2)
    }

    /// `emailconnectionchannel`
    pub fn emailconnectionchannel(self) -> Field<EmailConnectionChannel> {
        self.0.option(3)
    }

    /// `emailcorrelationenabled`
    pub fn emailcorrelationenabled(self) -> Field<bool> {
        self.0.bool(4)
    }

    /// `enablesmartmatching`
    pub fn enablesmartmatching(self) -> Field<bool> {
        self.0.bool(5)
    }

    /// `generatealertsforerrors`
    pub fn generatealertsforerrors(self) -> Field<bool> {
        self.0.bool(6)
    }

    /// `ignoreinternalemail`
    pub fn ignoreinternalemail(self) -> Field<bool> {
        self.0.bool(7)
    }

    /// `isfolderbasedtrackingenabled`
    pub fn isfolderbasedtrackingenabled(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `maxuploadfilesize`
    pub fn maxuploadfilesize(self) -> Field<i64> {
        self.0.int(9)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(10)
    }

    /// `notifymailboxownerofemailserverlevelalerts`
    pub fn notifymailboxownerofemailserverlevelalerts(self) -> Field<bool> {
        self.0.bool(11)
    }

    /// `orgdborgsettings`
    pub fn orgdborgsettings(self) -> Field<&'o str> {
        self.0.text(12)
    }

    /// `requireapprovalforqueueemail`
    pub fn requireapprovalforqueueemail(self) -> Field<bool> {
        self.0.bool(13)
    }

    /// `requireapprovalforuseremail`
    pub fn requireapprovalforuseremail(self) -> Field<bool> {
        self.0.bool(14)
    }

    /// `unresolveemailaddressifmultiplematch`
    pub fn unresolveemailaddressifmultiplematch(self) -> Field<bool> {
        self.0.bool(15)
    }
}

/// A row of `queue`.
#[derive(Debug, Clone, Copy)]
pub struct Queue<'o>(pub(crate) Record<'o>);

impl<'o> Queue<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::Queue);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `defaultmailbox`
    pub fn defaultmailbox(self) -> Field<Lookup<'o>> {
        self.0.lookup(0)
    }

    /// `emailaddress`
    pub fn emailaddress(self) -> Field<&'o str> {
        self.0.text(1)
    }

    /// `emailrouteraccessapproval`
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(2)
    }

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<QueueIncomingDelivery> {
        self.0.option(3)
    }

    /// `incomingemailfilteringmethod`
    pub fn incomingemailfilteringmethod(self) -> Field<FilteringMethod> {
        self.0.option(4)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(5)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<QueueOutgoingDelivery> {
        self.0.option(6)
    }

    /// `ownerid`
    pub fn ownerid(self) -> Field<Lookup<'o>> {
        self.0.lookup(7)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(8)
    }
}

/// A row of `systemuser`.
#[derive(Debug, Clone, Copy)]
pub struct User<'o>(pub(crate) Record<'o>);

impl<'o> User<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::SystemUser);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `accessmode`
    pub fn accessmode(self) -> Field<AccessMode> {
        self.0.option(0)
    }

    /// `applicationid`
    pub fn applicationid(self) -> Field<Guid> {
        self.0.guid(1)
    }

    /// `defaultmailbox`
    pub fn defaultmailbox(self) -> Field<Lookup<'o>> {
        self.0.lookup(2)
    }

    /// `domainname`
    pub fn domainname(self) -> Field<&'o str> {
        self.0.text(3)
    }

    /// `emailrouteraccessapproval`
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(4)
    }

    /// `fullname`
    pub fn fullname(self) -> Field<&'o str> {
        self.0.text(5)
    }

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(6)
    }

    /// `internalemailaddress`
    pub fn internalemailaddress(self) -> Field<&'o str> {
        self.0.text(7)
    }

    /// `isdisabled`
    pub fn isdisabled(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `islicensed`
    pub fn islicensed(self) -> Field<bool> {
        self.0.bool(9)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(10)
    }

    /// `queueid`
    pub fn queueid(self) -> Field<Lookup<'o>> {
        self.0.lookup(11)
    }
}

/// A row of `timezonedefinition`.
#[derive(Debug, Clone, Copy)]
pub struct TimeZone<'o>(pub(crate) Record<'o>);

impl<'o> TimeZone<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::TimeZoneDefinition);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `standardname`
    pub fn standardname(self) -> Field<&'o str> {
        self.0.text(0)
    }

    /// `timezonecode`
    pub fn timezonecode(self) -> Field<i64> {
        self.0.int(1)
    }
}

/// A row of `usersettings`.
#[derive(Debug, Clone, Copy)]
pub struct UserSettings<'o>(pub(crate) Record<'o>);

impl<'o> UserSettings<'o> {
    /// The record under its type.
    ///
    /// # Panics
    ///
    /// When the record is one of another table.
    pub fn of(record: Record<'o>) -> Self {
        assert_eq!(record.table(), Table::UserSettings);
        Self(record)
    }

    /// The record without its type.
    pub fn record(self) -> Record<'o> {
        self.0
    }

    /// Its primary key, where the export has it.
    pub fn id(self) -> Option<Guid> {
        self.0.id()
    }

    /// The record itself: its first key.
    pub fn place(self) -> Place {
        self.0.place()
    }

    /// What people call it: its name, else its address, else its id.
    pub fn title(self) -> Arg {
        self.0.title()
    }

    /// `incomingemailfilteringmethod`
    pub fn incomingemailfilteringmethod(self) -> Field<FilteringMethod> {
        self.0.option(0)
    }

    /// `timezonecode`
    pub fn timezonecode(self) -> Field<i64> {
        self.0.int(1)
    }
}
