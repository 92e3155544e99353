//! The rows of an online organization: mailboxes of users and queues that use an Exchange Online profile, with a few mistakes.

use crate::random::Random;

/// A value of a row.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Null,
    Bool(bool),
    Int(u64),
    Text(String),
}

/// A row: columns and annotations in order.
pub(crate) type Row = Vec<(&'static str, Cell)>;

/// The rows of one organization.
#[derive(Debug)]
pub(crate) struct Organization {
    pub(crate) host: String,
    pub(crate) row: Row,
    pub(crate) profiles: Vec<Row>,
    pub(crate) mailboxes: Vec<Row>,
    pub(crate) queues: Vec<Row>,
    pub(crate) users: Vec<Row>,
}

impl Organization {
    /// Returns the rows of each table, with its entity set.
    pub(crate) fn tables(&self) -> [(&'static str, &[Row]); 5] {
        [
            ("organizations", std::slice::from_ref(&self.row)),
            ("emailserverprofiles", &self.profiles),
            ("mailboxes", &self.mailboxes),
            ("queues", &self.queues),
            ("systemusers", &self.users),
        ]
    }
}

const FAMILIES: [(&str, &str); 12] = [
    ("佐藤", "sato"),
    ("鈴木", "suzuki"),
    ("高橋", "takahashi"),
    ("田中", "tanaka"),
    ("伊藤", "ito"),
    ("渡辺", "watanabe"),
    ("Fischer", "fischer"),
    ("Rossi", "rossi"),
    ("O'Brien", "obrien"),
    ("Müller", "mueller"),
    ("Martin", "martin"),
    ("García", "garcia"),
];
const NAMES: [(&str, &str); 10] = [
    ("健", "ken"),
    ("美咲", "misaki"),
    ("直樹", "naoki"),
    ("さくら", "sakura"),
    ("翔太", "shota"),
    ("Lena", "lena"),
    ("Marco", "marco"),
    ("Anna", "anna"),
    ("João", "joao"),
    ("Mia", "mia"),
];
const QUEUES: [&str; 6] = ["お問い合わせ", "Support", "経理: 請求", "Sales - EMEA", "採用 #1", "Returns & repairs"];

/// Returns the rows of an organization: `users` users, one queue per ten users, and a mailbox for each user and queue.
pub(crate) fn organization(number: u64, users: u64, random: &mut Random) -> Organization {
    let domain = format!("contoso{number}.example");
    let profile = random.guid();
    let mut made = Organization {
        host: format!("contoso{number}.api.crm7.dynamics.com"),
        row: organization_row(number, &profile, random),
        profiles: vec![exchange_online(&profile), gmail(random)],
        mailboxes: Vec::new(),
        queues: Vec::new(),
        users: Vec::new(),
    };
    if !random.mistakes {
        made.profiles.truncate(1); // the second profile is a mistake
    }
    for at in 0..users {
        let (user, mailbox) = (random.guid(), random.guid());
        let ((family, family_ascii), (name, name_ascii)) = (random.pick(&FAMILIES), random.pick(&NAMES));
        let owner = MailboxOwner {
            name: format!("{family} {name}"),
            address: format!("{name_ascii}.{family_ascii}{at}@{domain}"),
        };
        made.mailboxes.push(mailbox_row(&mailbox, &user, &profile, &owner, "systemuser", random));
        made.users.push(user_row(&user, &mailbox, &owner, random));
    }
    for at in 0..users / 10 {
        let (queue, mailbox) = (random.guid(), random.guid());
        let owner =
            MailboxOwner { name: format!("{} {at}", random.pick(&QUEUES)), address: format!("queue{at}@{domain}") };
        made.mailboxes.push(mailbox_row(&mailbox, &queue, &profile, &owner, "queue", random));
        made.queues.push(queue_row(&queue, &mailbox, &owner, random));
    }
    made
}

/// The name and address of the owner of a mailbox.
struct MailboxOwner {
    name: String,
    address: String,
}

fn text(value: &str) -> Cell {
    Cell::Text(value.to_owned())
}

fn organization_row(number: u64, profile: &str, random: &mut Random) -> Row {
    vec![
        ("organizationid", Cell::Text(random.guid())),
        ("name", Cell::Text(format!("Contoso {number} 株式会社"))),
        ("emailconnectionchannel", Cell::Int(0)),
        ("_defaultemailserverprofileid_value", text(profile)),
        (
            "defaultemailsettings",
            text(
                "<EmailSettings><IncomingEmailDeliveryMethod>2</IncomingEmailDeliveryMethod><OutgoingEmailDeliveryMethod>2</OutgoingEmailDeliveryMethod><ACTDeliveryMethod>1</ACTDeliveryMethod></EmailSettings>",
            ),
        ),
        ("requireapprovalforuseremail", Cell::Bool(true)),
        ("requireapprovalforqueueemail", Cell::Bool(true)),
        ("emailcorrelationenabled", Cell::Bool(true)),
        ("generatealertsforerrors", Cell::Bool(true)),
        ("notifymailboxownerofemailserverlevelalerts", Cell::Bool(true)),
        ("ignoreinternalemail", Cell::Bool(true)),
        ("isfolderbasedtrackingenabled", Cell::Bool(false)),
        ("trackingprefix", text("CRM")),
        (
            "orgdborgsettings",
            text(
                "<OrgSettings><TrackCategorizedItems>true</TrackCategorizedItems><BackgroundSendBatchSize>25</BackgroundSendBatchSize></OrgSettings>",
            ),
        ),
    ]
}

fn profile_row(id: &str, name: &str, server_type: u64, label: &str) -> Row {
    vec![
        ("emailserverprofileid", text(id)),
        ("name", text(name)),
        ("servertype", Cell::Int(server_type)),
        ("servertype@OData.Community.Display.V1.FormattedValue", text(label)),
        ("exchangeversion", Cell::Null),
        ("usesamesettingsforoutgoingconnections", Cell::Bool(true)),
        ("maxconcurrentconnections", Cell::Int(10)),
        ("moveundeliveredemails", Cell::Bool(true)),
        ("sendemailalert", Cell::Bool(true)),
        ("statecode", Cell::Int(0)),
        ("statuscode", Cell::Int(1)),
    ]
}

fn exchange_online(id: &str) -> Row {
    let mut row = profile_row(id, "Microsoft Exchange Online", 3, "Exchange Online (Hybrid)");
    row[2].1 = Cell::Int(0);
    row[3].1 = text("Exchange Server");
    row.extend([
        ("useautodiscover", Cell::Bool(false)),
        ("incomingserverlocation", Cell::Null),
        ("outgoingserverlocation", Cell::Null),
        ("incomingusessl", Cell::Bool(true)),
        ("incominguseimpersonation", Cell::Bool(false)),
        ("incomingcredentialretrieval", Cell::Int(2)),
        ("incomingauthenticationprotocol", Cell::Int(0)),
        ("incomingusername", Cell::Null),
        ("exchangeonlinetenantid", Cell::Null),
        ("emailservertypename", text("Exchange Online")),
    ]);
    row
}

/// Returns a profile with mistakes that rules report.
fn gmail(random: &mut Random) -> Row {
    let mut row = profile_row(&random.guid(), "Gmail (パスワード)", 1, "Other (POP3/SMTP)");
    row.extend([
        ("incomingserverlocation", text("pop.gmail.com")),
        ("incomingportnumber", Cell::Int(995)),
        ("outgoingserverlocation", text("smtp.gmail.com")),
        ("outgoingportnumber", Cell::Int(587)),
        ("incomingusessl", Cell::Bool(true)),
        ("incomingcredentialretrieval", Cell::Int(0)),
        ("incomingauthenticationprotocol", Cell::Int(2)),
    ]);
    row
}

fn mailbox_row(id: &str, owner_id: &str, profile: &str, owner: &MailboxOwner, table: &str, random: &mut Random) -> Row {
    let act = u64::from(!random.mistake_in(500));
    let approved = !random.mistake_in(400);
    let label = if act == 0 { "Microsoft Dynamics 365 for Outlook" } else { "Server-Side Synchronization" };
    vec![
        ("@odata.etag", Cell::Text(format!("W/\"{}\"", 70_000_000 + random.below(9_999_999)))),
        ("mailboxid", text(id)),
        ("name", text(&owner.name)),
        ("emailaddress", text(&owner.address)),
        ("username", Cell::Null),
        ("ispasswordset", Cell::Bool(false)),
        (
            "incomingemaildeliverymethod@OData.Community.Display.V1.FormattedValue",
            text("Server-Side Synchronization or Email Router"),
        ),
        ("incomingemaildeliverymethod", Cell::Int(2)),
        (
            "outgoingemaildeliverymethod@OData.Community.Display.V1.FormattedValue",
            text("Server-Side Synchronization or Email Router"),
        ),
        ("outgoingemaildeliverymethod", Cell::Int(2)),
        ("actdeliverymethod@OData.Community.Display.V1.FormattedValue", text(label)),
        ("actdeliverymethod", Cell::Int(act)),
        ("_emailserverprofile_value@OData.Community.Display.V1.FormattedValue", text("Microsoft Exchange Online")),
        ("_emailserverprofile_value@Microsoft.Dynamics.CRM.lookuplogicalname", text("emailserverprofile")),
        ("_emailserverprofile_value", text(profile)),
        ("_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname", text(table)),
        ("_regardingobjectid_value", text(owner_id)),
        ("isforwardmailbox", Cell::Bool(false)),
        (
            "emailrouteraccessapproval@OData.Community.Display.V1.FormattedValue",
            text(if approved { "Approved" } else { "Pending Approval" }),
        ),
        ("emailrouteraccessapproval", Cell::Int(if approved { 1 } else { 2 })),
        ("isemailaddressapprovedbyo365admin", Cell::Bool(approved)),
        ("enabledforincomingemail", Cell::Bool(true)),
        ("enabledforoutgoingemail", Cell::Bool(true)),
        ("enabledforact", Cell::Bool(act == 1)),
        ("incomingemailstatus", Cell::Int(1)),
        ("outgoingemailstatus", Cell::Int(1)),
        ("actstatus", Cell::Int(act)),
        ("allowemailconnectortousecredentials", Cell::Bool(false)),
        ("isactsyncorgflagset", Cell::Bool(true)),
        ("orgmarkedasprimaryforexchangesync", Cell::Bool(true)),
        ("officeappsdeploymentstatus", Cell::Int(0)),
        ("processanddeleteemails", Cell::Bool(false)),
        ("ewsurl", text("https://outlook.office365.com/EWS/Exchange.asmx")),
        ("lastsuccessfulsynccompletedon", Cell::Text(random.instant())),
        ("processinglastattemptedon", Cell::Text(random.instant())),
        ("receivingpostponeduntil", Cell::Text(random.instant())),
        ("lastsyncerrorcode", Cell::Null),
        ("createdon", Cell::Text(random.instant())),
        ("modifiedon", Cell::Text(random.instant())),
        ("statecode", Cell::Int(0)),
        ("statuscode", Cell::Int(1)),
        ("versionnumber", Cell::Int(70_000_000 + random.below(9_999_999))),
    ]
}

fn queue_row(id: &str, mailbox: &str, owner: &MailboxOwner, random: &mut Random) -> Row {
    vec![
        ("queueid", text(id)),
        ("name", text(&owner.name)),
        ("emailaddress", text(&owner.address)),
        ("queueviewtype", Cell::Int(0)),
        ("incomingemaildeliverymethod", Cell::Int(2)),
        ("outgoingemaildeliverymethod", Cell::Int(2)),
        ("incomingemailfilteringmethod", Cell::Int(1)),
        ("emailrouteraccessapproval", Cell::Int(1)),
        ("isemailaddressapprovedbyo365admin", Cell::Bool(true)),
        ("_defaultmailbox_value", text(mailbox)),
        (
            "description",
            text("受信したメールを担当者に割り当てます。\nSee also: the handbook, chapter 4 (\"queues\")."),
        ),
        ("createdon", Cell::Text(random.instant())),
        ("statecode", Cell::Int(0)),
        ("statuscode", Cell::Int(1)),
    ]
}

fn user_row(id: &str, mailbox: &str, owner: &MailboxOwner, random: &mut Random) -> Row {
    vec![
        ("systemuserid", text(id)),
        ("fullname", text(&owner.name)),
        ("domainname", text(&owner.address)),
        ("internalemailaddress", text(&owner.address)),
        ("incomingemaildeliverymethod", Cell::Int(2)),
        ("outgoingemaildeliverymethod", Cell::Int(2)),
        ("emailrouteraccessapproval", Cell::Int(1)),
        ("isemailaddressapprovedbyo365admin", Cell::Bool(true)),
        ("_defaultmailbox_value", text(mailbox)),
        ("_businessunitid_value", Cell::Text(random.guid())),
        ("accessmode", Cell::Int(0)),
        ("isdisabled", Cell::Bool(random.mistake_in(300))),
        ("islicensed", Cell::Bool(true)),
        ("createdon", Cell::Text(random.instant())),
    ]
}
