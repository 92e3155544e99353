//! Documented conditions that no export and no fact can decide.

use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// A documented condition without a rule.
#[derive(Debug)]
pub struct Undecidable {
    /// The ID that a rule would have.
    pub id: &'static str,
    /// The documented condition.
    pub statement: Text,
    /// Why no export decides it, and what is needed.
    pub reason: Text,
}

/// All of these conditions, sorted by ID.
pub static UNDECIDABLE: &[Undecidable] = &[
    Undecidable {
        id: "autodiscover-error",
        statement: text!(
            "Auto Discover does not find the server of a mailbox (0x8004503a)",
            "メールボックスのサーバーが自動検出で見つからない (0x8004503a)"
        ),
        reason: text!(
            "whether Auto Discover works depends on Exchange and its network; testing the mailbox shows it",
            "自動検出が動作するかどうかは Exchange とネットワークによって決まります。メールボックスのテストで確認できます"
        ),
    },
    Undecidable {
        id: "custom-email-provider",
        statement: text!(
            "extending the Exchange Web Services, POP3, and SMTP protocol interfaces is not supported, and neither are custom email providers",
            "Exchange Web サービス、POP3、SMTP のプロトコル インターフェイスの拡張と、カスタム電子メール プロバイダーはサポートされていない"
        ),
        reason: text!(
            "extensions are code, not configuration; a list of installed solutions and assemblies is needed",
            "拡張は構成ではなくコードです。判定には、インストールされているソリューションとアセンブリの一覧が必要です"
        ),
    },
    Undecidable {
        id: "email-router-while-disabled",
        statement: text!(
            "the server rejects the Email Router while server-side synchronization is selected (0x8005e246)",
            "サーバー側同期が選択されている間、サーバーは Email Router を拒否する (0x8005e246)"
        ),
        reason: text!(
            "no record shows whether an Email Router is still running",
            "Email Router が動作しているかどうかはレコードに含まれません"
        ),
    },
    Undecidable {
        id: "hybrid-certificate-expired",
        statement: text!(
            "the certificate between on-premises and Exchange Online is expired (0x80131500, 0x80131509)",
            "オンプレミスと Exchange Online の間の証明書の有効期限が切れている (0x80131500、0x80131509)"
        ),
        reason: text!(
            "the certificate is on the servers and in no record",
            "証明書はサーバーにあり、レコードに含まれません"
        ),
    },
    Undecidable {
        id: "invalid-authentication-protocol",
        statement: text!(
            "the server rejects an authentication protocol that is not valid for the connection (0x8005e23b)",
            "サーバーは、接続に対して有効でない認証プロトコルを拒否する (0x8005e23b)"
        ),
        reason: text!(
            "the valid protocols are documented only for connections from online to Exchange Server, which `exchange-auth-protocol` checks",
            "有効なプロトコルが文書化されているのはオンラインから Exchange Server への接続だけで、これは `exchange-auth-protocol` で判定します"
        ),
    },
    Undecidable {
        id: "mass-email-campaign",
        statement: text!(
            "server-side synchronization is not intended for mass email marketing campaigns",
            "サーバー側同期は、電子メールを大量に送信するマーケティング キャンペーン向けではない"
        ),
        reason: text!(
            "campaigns are activities, not configuration; the number of email messages per mailbox and day is needed",
            "キャンペーンは構成ではなく活動です。判定には、メールボックスごとの 1 日の送信数が必要です"
        ),
    },
    Undecidable {
        id: "onprem-exo-prerequisites",
        statement: text!(
            "an on-premises organization with Exchange Online needs the Hybrid Connector and a certificate with its private key on every asynchronous server",
            "オンプレミスの組織から Exchange Online に接続するには、Hybrid Connector と、すべての非同期サーバー上の証明書とその秘密キーが必要"
        ),
        reason: text!(
            "the servers are in no record, and the documents of 2020 and 2026 list different steps, so this is a checklist rather than a condition",
            "サーバーの情報はレコードに含まれません。また、2020 年と 2026 年の文書で手順が異なるため、条件ではなく確認項目です"
        ),
    },
    Undecidable {
        id: "router-migration-old-filters",
        statement: text!(
            "filters that are older than two weeks must be checked before a migration from the Email Router",
            "Email Router からの移行前に、2 週間より古い同期フィルターを確認する"
        ),
        reason: text!(
            "the filters of users are in a table that synclint does not read; an export of it is needed",
            "ユーザーの同期フィルターは、synclint が読み取らないテーブルにあります。判定にはそのテーブルのエクスポートが必要です"
        ),
    },
    Undecidable {
        id: "router-migration-process-from",
        statement: text!(
            "after a migration from the Email Router, \"Process Email From\" of the profile must be 24 hours back",
            "Email Router からの移行後、プロファイルの [次の日時から電子メールを処理する] を 24 時間前にする"
        ),
        reason: text!(
            "no record shows whether and when an organization was migrated from the Email Router",
            "Email Router から移行したかどうか、いつ移行したかはレコードに含まれません"
        ),
    },
    Undecidable {
        id: "router-profiles-merged",
        statement: text!(
            "the Email Router has two profiles per user and server-side synchronization has one, so the names are merged",
            "Email Router ではユーザーごとに 2 つ、サーバー側同期では 1 つのプロファイルを使用するため、名前が結合される"
        ),
        reason: text!(
            "the Email Router stores its profiles in its own files",
            "Email Router のプロファイルは Email Router 自体のファイルに保存されています"
        ),
    },
    Undecidable {
        id: "send-as-not-allowed",
        statement: text!(
            "sending as another user requires the privilege and the permission of the other user",
            "別のユーザーとして送信するには、特権と、そのユーザーの許可が必要"
        ),
        reason: text!(
            "the privilege is in the security roles, and `issendasallowed` of the user settings stays false for users who do not need it; no record shows who needs it",
            "特権はセキュリティ ロールに含まれます。ユーザー設定の `issendasallowed` は必要のないユーザーでは false のままで、誰に必要かを示すレコードはありません"
        ),
    },
    Undecidable {
        id: "service-account-mailboxes",
        statement: text!(
            "where a service account mailbox is required, exactly one must exist (0x8005e249, 0x8005e24a)",
            "サービス アカウントのメールボックスが必要な場合は、1 つだけ存在しなければならない (0x8005e249、0x8005e24a)"
        ),
        reason: text!(
            "no document states which profiles require one",
            "どのプロファイルに必要かは文書化されていません"
        ),
    },
    Undecidable {
        id: "tenant-id-changed",
        statement: text!(
            "the server rejects a tenant ID that differs from the stored one (0x8005e25c)",
            "サーバーは、保存されているものと異なるテナント ID を拒否する (0x8005e25c)"
        ),
        reason: text!(
            "an export shows only the current state; the previous state is needed",
            "エクスポートに含まれるのは現在の状態だけです。判定には以前の状態が必要です"
        ),
    },
];
