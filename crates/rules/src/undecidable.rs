//! Sentences of the documents that no export and no fact can decide. Nothing is silently left out.

use synclint_diagnostic::text;
use synclint_diagnostic::text::Text;

/// A documented condition without a rule.
#[derive(Debug)]
pub struct Undecidable {
    /// What a rule would be called.
    pub id: &'static str,
    /// What the document says.
    pub statement: Text,
    /// Why no export tells, and what would.
    pub reason: Text,
}

/// Every such condition, by id.
pub static UNDECIDABLE: &[Undecidable] = &[
    Undecidable {
        id: "autodiscover-error",
        statement: text!(
            "the server of a mailbox cannot be discovered (0x8004503a)",
            "メールボックスのサーバーの場所を自動検出できない (0x8004503a)"
        ),
        reason: text!(
            "whether Auto Discover works is known to Exchange and its network: a test of the mailbox would tell",
            "自動検出が動作するかは Exchange とネットワークの状態によります。メールボックスのテストを行えば分かります"
        ),
    },
    Undecidable {
        id: "custom-email-provider",
        statement: text!(
            "the interfaces of Exchange Web Services, POP3 and SMTP are not to be extended, and custom e-mail providers are not supported",
            "Exchange Web サービス、POP3、SMTP のプロトコルの拡張とカスタム電子メール プロバイダーはサポートされていない"
        ),
        reason: text!(
            "extensions are code; a list of installed solutions and assemblies would tell",
            "拡張はコードです。導入されたソリューションとアセンブリの一覧があれば判定できます"
        ),
    },
    Undecidable {
        id: "email-router-while-disabled",
        statement: text!(
            "the Email Router is refused while server-side synchronization is chosen (0x8005e246)",
            "サーバー側同期の選択中は Email Router が拒否される (0x8005e246)"
        ),
        reason: text!(
            "whether an Email Router still runs is in no record",
            "Email Router が動作しているかはレコードに含まれません"
        ),
    },
    Undecidable {
        id: "hybrid-certificate-expired",
        statement: text!(
            "the certificate between on-premises and Exchange Online expires (0x80131500, 0x80131509)",
            "設置型と Exchange Online の間の証明書の有効期限 (0x80131500、0x80131509)"
        ),
        reason: text!(
            "the certificate is on the servers, in no record",
            "証明書はサーバーにあり、レコードに含まれません"
        ),
    },
    Undecidable {
        id: "invalid-authentication-protocol",
        statement: text!(
            "the server refuses an authentication protocol that is not valid for the connection (0x8005e23b)",
            "接続に無効な認証プロトコルをサーバーが拒否する (0x8005e23b)"
        ),
        reason: text!(
            "which protocols are valid is documented for Exchange Server from online only, which exchange-auth-protocol judges",
            "有効なプロトコルはオンラインから Exchange Server への接続についてのみ文書化されており、exchange-auth-protocol で判定します"
        ),
    },
    Undecidable {
        id: "mass-email-campaign",
        statement: text!(
            "server-side synchronization is not for mass e-mail marketing campaigns",
            "サーバー側同期は大量の電子メールのマーケティング キャンペーンには対応していない"
        ),
        reason: text!(
            "campaigns are activities, not configuration; the number of e-mails that each mailbox sends a day would tell",
            "キャンペーンは活動であり構成ではありません。メールボックスごとの 1 日の送信数があれば判定できます"
        ),
    },
    Undecidable {
        id: "onprem-exo-prerequisites",
        statement: text!(
            "an organization on-premises needs the Hybrid Connector and a certificate with its private key on every asynchronous server to reach Exchange Online",
            "設置型の組織から Exchange Online に接続するには、Hybrid Connector と、すべての非同期サーバーでの証明書と秘密キーが必要"
        ),
        reason: text!(
            "the servers are in no record, and the documents of 2020 and 2026 list different steps: a checklist, not a condition",
            "サーバーはレコードに含まれません。また 2020 年と 2026 年の文書で手順が異なるため、確認項目であって条件ではありません"
        ),
    },
    Undecidable {
        id: "router-migration-old-filters",
        statement: text!(
            "filters that are older than two weeks are checked before coming from the Email Router",
            "Email Router からの移行前に、2 週間以上前の同期フィルターを確認する"
        ),
        reason: text!(
            "filters of users are in no table that is read; their export would tell",
            "ユーザーの同期フィルターは対象のテーブルに含まれません。エクスポートがあれば判定できます"
        ),
    },
    Undecidable {
        id: "router-migration-process-from",
        statement: text!(
            "after coming from the Email Router, Process Email From of the profile is 24 hours back",
            "Email Router からの移行後、プロファイルの「次の日時から電子メールを処理する」を 24 時間前にする"
        ),
        reason: text!(
            "whether and when an organization came from the Email Router is in no record",
            "Email Router からの移行の有無と日時はレコードに含まれません"
        ),
    },
    Undecidable {
        id: "router-profiles-merged",
        statement: text!(
            "the Email Router has two profiles for a user, server-side synchronization one, so names are merged",
            "Email Router ではユーザーごとに 2 つのプロファイルがあり、サーバー側同期では 1 つのため、名前が結合される"
        ),
        reason: text!(
            "the profiles of the Email Router are in its own files",
            "Email Router のプロファイルは Email Router 自身のファイルにあります"
        ),
    },
    Undecidable {
        id: "send-as-not-allowed",
        statement: text!(
            "sending as another user needs the privilege, and that the other user allows it",
            "別のユーザーとして送信するには、特権と、そのユーザーの許可が必要"
        ),
        reason: text!(
            "the privilege is in the roles, and `issendasallowed` of the user settings is off for everybody who never sends for another: nothing tells who wants to",
            "特権はロールの情報です。ユーザー設定の `issendasallowed` は必要のないユーザーでは無効のままで、誰に必要かは分かりません"
        ),
    },
    Undecidable {
        id: "service-account-mailboxes",
        statement: text!(
            "the server wants exactly one service account mailbox where it wants any (0x8005e249, 0x8005e24a)",
            "サービス アカウントのメールボックスはちょうど 1 つ必要 (0x8005e249、0x8005e24a)"
        ),
        reason: text!(
            "which profiles need one is documented nowhere",
            "どのプロファイルに必要かは文書化されていません"
        ),
    },
    Undecidable {
        id: "tenant-id-changed",
        statement: text!(
            "the server refuses a tenant id that differs from the one it stored (0x8005e25c)",
            "保存されたものと異なるテナント ID をサーバーが拒否する (0x8005e25c)"
        ),
        reason: text!(
            "an export shows one state: the state before would tell",
            "エクスポートは 1 つの時点の状態です。以前の状態があれば判定できます"
        ),
    },
];
