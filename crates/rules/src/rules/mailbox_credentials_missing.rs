use crate::prelude::*;

pub(super) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "mailbox-credentials-missing",
        severity: Severity::Error,
        certainty: Certainty::Verified,
        since: "0.1.0",
        tables: &[Table::Mailbox, Table::EmailServerProfile],
        applies: Applies::ALWAYS,
        sources: &[&cite::CREATE_MAILBOXES, &cite::BEST_PRACTICES, &cite::ERROR_CODES],
        title: text!("a mailbox that has to bring credentials and does not", "資格情報のないメールボックス"),
        message: text!(
            "the profile {profile} takes the credentials of each mailbox, and {record} lacks {missing}",
            "プロファイル {profile} は各メールボックスの資格情報を使用しますが、{record} には {missing} がありません"
        ),
        fix: text!(
            "set Allow to Use Credentials for Email Processing to Yes (allowemailconnectortousecredentials: true) and enter User Name and Password",
            "電子メールの処理に資格情報を使用することを許可し (allowemailconnectortousecredentials: true)、ユーザー名とパスワードを入力します"
        ),
        yields_to: &[
            "exo-credentials-by-user-or-queue",
            "exo-wrong-profile-type",
            "gmail-password-auth",
            "onprem-exo-requires-hybrid-profile",
            "onprem-exo-not-supported-in-version",
        ],
    },
    check: Check::Mailbox(check),
};

fn check(mailbox: Mailbox<'_>, cx: &mut Cx<'_>) -> Outcome {
    approach::only_synchronized(mailbox, cx.org)?;
    let Some(profile) = mailbox.profile()? else { return Ok(()) };
    let sides =
        profile::credential_retrieval(profile).that(|retrieval| retrieval == CredentialRetrieval::UserOrQueue)?;
    only_if(!sides.is_empty())?;
    let (allowed, name, password) =
        (mailbox.allowemailconnectortousecredentials(), mailbox.username(), mailbox.ispasswordset());
    let parts = [
        (allowed.place, "allowemailconnectortousecredentials", allowed.present()),
        (name.place, "username", name.known().map(|name| name.is_some())),
        (password.place, "password", password.present()),
    ];
    // One missing part is enough, whatever the others are.
    let lacks = records::gather(parts, |(place, name, is_there)| Ok((!is_there?).then_some((place, name))));
    let lacks = lacks.one_decides(cx)?;
    if let Some((place, _)) = lacks.first() {
        let missing: Arg = lacks.iter().map(|(_, name)| *name).collect();
        cx.report(*place).arg("profile", profile.title()).arg("missing", missing).about(profile.place());
    }
    Ok(())
}
