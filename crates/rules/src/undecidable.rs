//! Sentences of the documents that no export and no fact can decide. Nothing is silently left out.

use synclint_model::text;
use synclint_model::text::Text;

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
        id: "ad-authentication-not-allowed",
        statement: text!(
            "the server refuses Negotiate and NTLM where the deployment does not allow them (0x8005e23c)",
            "展開で許可されていない場合、ネゴシエートと NTLM をサーバーが拒否する (0x8005e23c)"
        ),
        reason: text!(
            "AllowADBasedAuthenticationProtocols is a setting of the deployment, in no record",
            "AllowADBasedAuthenticationProtocols は展開の設定で、レコードに含まれません"
        ),
    },
    Undecidable {
        id: "alias-or-distribution-list-address",
        statement: text!(
            "the address of a mailbox must be its own, no alias and no distribution list",
            "メールボックスのアドレスはエイリアスや配布リストではなく固有のものにする"
        ),
        reason: text!(
            "aliases and lists are in the directory: the recipient data of Exchange would tell",
            "エイリアスと配布リストはディレクトリの情報です。Exchange の受信者データがあれば判定できます"
        ),
    },
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
        id: "basic-authentication-on-clear-channel",
        statement: text!(
            "the server refuses Basic authentication without encryption where the deployment does not allow it (0x8005e23d)",
            "展開で許可されていない場合、暗号化されない基本認証をサーバーが拒否する (0x8005e23d)"
        ),
        reason: text!(
            "the missing encryption itself is judged by ssl-disabled; what the deployment allows is in no record",
            "暗号化されないこと自体は ssl-disabled で判定します。展開の設定はレコードに含まれません"
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
        id: "exchange-online-profile-for-external-mailbox",
        statement: text!(
            "an Exchange mailbox that points to an outside mail server must not be on the profile for Exchange Online",
            "外部のメール サーバーを指す Exchange のメールボックスに Exchange Online のプロファイルは使用できない"
        ),
        reason: text!(
            "forwarding is in the directory: the recipient data of Exchange would tell",
            "転送はディレクトリの情報です。Exchange の受信者データがあれば判定できます"
        ),
    },
    Undecidable {
        id: "exchange-online-profile-for-onprem-mailbox",
        statement: text!(
            "a mailbox on-premises must not be on the profile for Exchange Online",
            "設置型のメールボックスに Exchange Online のプロファイルは使用できない"
        ),
        reason: text!(
            "which mailbox lives where is in the directory; `ewsurl`, where exported, is judged by mailbox-on-wrong-profile",
            "メールボックスの所在はディレクトリの情報です。`ewsurl` がある場合は mailbox-on-wrong-profile で判定します"
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
        id: "mail-encryption-gateway",
        statement: text!(
            "gateways that encrypt mail between the product and Exchange are not supported",
            "製品と Exchange の間で電子メールを暗号化するゲートウェイはサポートされていない"
        ),
        reason: text!(
            "the network is in no record: its owner would have to say",
            "ネットワークはレコードに含まれません。管理者の申告が必要です"
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
        id: "mfa-on-service-account",
        statement: text!(
            "the account of a profile must not need multi-factor authentication",
            "プロファイルのアカウントに多要素認証は使用できない"
        ),
        reason: text!(
            "conditional access is in Microsoft Entra ID: the methods of the account would tell",
            "条件付きアクセスは Microsoft Entra ID の情報です。アカウントの認証方法があれば判定できます"
        ),
    },
    Undecidable {
        id: "mixed-homes-single-profile",
        statement: text!(
            "mailboxes online and on-premises need a profile each",
            "オンラインと設置型のメールボックスにはそれぞれプロファイルが必要"
        ),
        reason: text!(
            "which mailbox lives where is in the directory: recipient type and home of each address would tell",
            "メールボックスの所在はディレクトリの情報です。アドレスごとの受信者の種類と所在があれば判定できます"
        ),
    },
    Undecidable {
        id: "network-traffic-inspection",
        statement: text!(
            "devices that inspect or rewrite the traffic to Exchange are not supported",
            "Exchange との通信を検査または変更する機器はサポートされていない"
        ),
        reason: text!(
            "the network is in no record: its owner would have to say",
            "ネットワークはレコードに含まれません。管理者の申告が必要です"
        ),
    },
    Undecidable {
        id: "process-email-after-too-early",
        statement: text!(
            "the server refuses a date for Process Email From that is earlier than allowed (0x8005e244)",
            "許可された日付より前の「次の日時から電子メールを処理する」をサーバーが拒否する (0x8005e244)"
        ),
        reason: text!(
            "ProcessEmailSinceMaximumDaysAllowed is a setting of the deployment, in no record",
            "ProcessEmailSinceMaximumDaysAllowed は展開の設定で、レコードに含まれません"
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
        id: "smime-not-readable",
        statement: text!("mails encrypted with S/MIME cannot be read", "S/MIME で暗号化された電子メールは読み取れない"),
        reason: text!(
            "whether S/MIME is in use is in no record: its owner would have to say",
            "S/MIME の使用の有無はレコードに含まれません。管理者の申告が必要です"
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
