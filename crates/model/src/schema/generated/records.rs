// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

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

    /// `emailservertypename`
    pub fn emailservertypename(self) -> Field<&'o str> {
        self.0.text(1)
    }

    /// `exchangeonlinetenantid`
    pub fn exchangeonlinetenantid(self) -> Field<&'o str> {
        self.0.text(2)
    }

    /// `exchangeversion`
    pub fn exchangeversion(self) -> Field<ExchangeVersion> {
        self.0.option(3)
    }

    /// `incomingauthenticationprotocol`
    pub fn incomingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(4)
    }

    /// `incomingcredentialretrieval`
    pub fn incomingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(5)
    }

    /// `incomingportnumber`
    pub fn incomingportnumber(self) -> Field<i64> {
        self.0.int(6)
    }

    /// `incomingserverlocation`
    pub fn incomingserverlocation(self) -> Field<&'o str> {
        self.0.text(7)
    }

    /// `incominguseimpersonation`
    pub fn incominguseimpersonation(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `incomingusername`
    pub fn incomingusername(self) -> Field<&'o str> {
        self.0.text(9)
    }

    /// `incomingusessl`
    pub fn incomingusessl(self) -> Field<bool> {
        self.0.bool(10)
    }

    /// `isincomingpasswordset`
    pub fn isincomingpasswordset(self) -> Field<bool> {
        self.0.bool(11)
    }

    /// `isoauthclientsecretset`
    pub fn isoauthclientsecretset(self) -> Field<bool> {
        self.0.bool(12)
    }

    /// `isoutgoingpasswordset`
    pub fn isoutgoingpasswordset(self) -> Field<bool> {
        self.0.bool(13)
    }

    /// `keyvaultreferenceid`
    pub fn keyvaultreferenceid(self) -> Field<Lookup<'o>> {
        self.0.lookup(14)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(15)
    }

    /// `oauthclientid`
    pub fn oauthclientid(self) -> Field<&'o str> {
        self.0.text(16)
    }

    /// `outgoingauthenticationprotocol`
    pub fn outgoingauthenticationprotocol(self) -> Field<AuthenticationProtocol> {
        self.0.option(17)
    }

    /// `outgoingautograntdelegateaccess`
    pub fn outgoingautograntdelegateaccess(self) -> Field<bool> {
        self.0.bool(18)
    }

    /// `outgoingcredentialretrieval`
    pub fn outgoingcredentialretrieval(self) -> Field<CredentialRetrieval> {
        self.0.option(19)
    }

    /// `outgoingportnumber`
    pub fn outgoingportnumber(self) -> Field<i64> {
        self.0.int(20)
    }

    /// `outgoingserverlocation`
    pub fn outgoingserverlocation(self) -> Field<&'o str> {
        self.0.text(21)
    }

    /// `outgoinguseimpersonation`
    pub fn outgoinguseimpersonation(self) -> Field<bool> {
        self.0.bool(22)
    }

    /// `outgoingusername`
    pub fn outgoingusername(self) -> Field<&'o str> {
        self.0.text(23)
    }

    /// `outgoingusessl`
    pub fn outgoingusessl(self) -> Field<bool> {
        self.0.bool(24)
    }

    /// `servertype`
    pub fn servertype(self) -> Field<ServerType> {
        self.0.option(25)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(26)
    }

    /// `useautodiscover`
    pub fn useautodiscover(self) -> Field<bool> {
        self.0.bool(27)
    }

    /// `usedefaulttenantid`
    pub fn usedefaulttenantid(self) -> Field<bool> {
        self.0.bool(28)
    }

    /// `usesamesettingsforoutgoingconnections`
    pub fn usesamesettingsforoutgoingconnections(self) -> Field<bool> {
        self.0.bool(29)
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

    /// `allowemailconnectortousecredentials`
    pub fn allowemailconnectortousecredentials(self) -> Field<bool> {
        self.0.bool(1)
    }

    /// `emailaddress`
    pub fn emailaddress(self) -> Field<&'o str> {
        self.0.text(2)
    }

    /// `emailrouteraccessapproval`
    pub fn emailrouteraccessapproval(self) -> Field<AccessApproval> {
        self.0.option(3)
    }

    /// `emailserverprofile`
    pub fn emailserverprofile(self) -> Field<Lookup<'o>> {
        self.0.lookup(4)
    }

    /// `ewsurl`
    pub fn ewsurl(self) -> Field<&'o str> {
        self.0.text(5)
    }

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(6)
    }

    /// `isactsyncorgflagset`
    pub fn isactsyncorgflagset(self) -> Field<bool> {
        self.0.bool(7)
    }

    /// `isforwardmailbox`
    pub fn isforwardmailbox(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `ispasswordset`
    pub fn ispasswordset(self) -> Field<bool> {
        self.0.bool(9)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(10)
    }

    /// `officeappsdeploymentstatus`
    pub fn officeappsdeploymentstatus(self) -> Field<AppDeploymentStatus> {
        self.0.option(11)
    }

    /// `orgmarkedasprimaryforexchangesync`
    pub fn orgmarkedasprimaryforexchangesync(self) -> Field<bool> {
        self.0.bool(12)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(13)
    }

    /// `processanddeleteemails`
    pub fn processanddeleteemails(self) -> Field<bool> {
        self.0.bool(14)
    }

    /// `regardingobjectid`
    pub fn regardingobjectid(self) -> Field<Lookup<'o>> {
        self.0.lookup(15)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(16)
    }

    /// `username`
    pub fn username(self) -> Field<&'o str> {
        self.0.text(17)
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

    /// `defaultemailserverprofileid`
    pub fn defaultemailserverprofileid(self) -> Field<Lookup<'o>> {
        self.0.lookup(0)
    }

    /// `defaultemailsettings`
    pub fn defaultemailsettings(self) -> Field<&'o str> {
        self.0.text(1)
    }

    /// `emailconnectionchannel`
    pub fn emailconnectionchannel(self) -> Field<EmailConnectionChannel> {
        self.0.option(2)
    }

    /// `emailcorrelationenabled`
    pub fn emailcorrelationenabled(self) -> Field<bool> {
        self.0.bool(3)
    }

    /// `generatealertsforerrors`
    pub fn generatealertsforerrors(self) -> Field<bool> {
        self.0.bool(4)
    }

    /// `ignoreinternalemail`
    pub fn ignoreinternalemail(self) -> Field<bool> {
        self.0.bool(5)
    }

    /// `isfolderbasedtrackingenabled`
    pub fn isfolderbasedtrackingenabled(self) -> Field<bool> {
        self.0.bool(6)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(7)
    }

    /// `notifymailboxownerofemailserverlevelalerts`
    pub fn notifymailboxownerofemailserverlevelalerts(self) -> Field<bool> {
        self.0.bool(8)
    }

    /// `orgdborgsettings`
    pub fn orgdborgsettings(self) -> Field<&'o str> {
        self.0.text(9)
    }

    /// `requireapprovalforqueueemail`
    pub fn requireapprovalforqueueemail(self) -> Field<bool> {
        self.0.bool(10)
    }

    /// `requireapprovalforuseremail`
    pub fn requireapprovalforuseremail(self) -> Field<bool> {
        self.0.bool(11)
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

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<QueueIncomingDelivery> {
        self.0.option(2)
    }

    /// `incomingemailfilteringmethod`
    pub fn incomingemailfilteringmethod(self) -> Field<FilteringMethod> {
        self.0.option(3)
    }

    /// `name`
    pub fn name(self) -> Field<&'o str> {
        self.0.text(4)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<QueueOutgoingDelivery> {
        self.0.option(5)
    }

    /// `statecode`
    pub fn statecode(self) -> Field<StateCode> {
        self.0.option(6)
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

    /// `defaultmailbox`
    pub fn defaultmailbox(self) -> Field<Lookup<'o>> {
        self.0.lookup(0)
    }

    /// `domainname`
    pub fn domainname(self) -> Field<&'o str> {
        self.0.text(1)
    }

    /// `fullname`
    pub fn fullname(self) -> Field<&'o str> {
        self.0.text(2)
    }

    /// `incomingemaildeliverymethod`
    pub fn incomingemaildeliverymethod(self) -> Field<IncomingDelivery> {
        self.0.option(3)
    }

    /// `internalemailaddress`
    pub fn internalemailaddress(self) -> Field<&'o str> {
        self.0.text(4)
    }

    /// `isdisabled`
    pub fn isdisabled(self) -> Field<bool> {
        self.0.bool(5)
    }

    /// `outgoingemaildeliverymethod`
    pub fn outgoingemaildeliverymethod(self) -> Field<OutgoingDelivery> {
        self.0.option(6)
    }
}
