use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "default-profile-inactive",
        severity: Severity::Error,
        certainty: Certainty::Mapped,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::Organization.name(), Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::KB_NO_PROFILE],
        title: text!("Inactive default profile", "非アクティブな既定のプロファイル"),
        message: text!(
            "new users and queues get profile {profile}, which is inactive",
            "新しいユーザーとキューに設定されるプロファイル{profile}は非アクティブです"
        ),
        fix: text!(
            "activate the profile (`statecode: 0`), or set the default \"Server Profile\" to another profile (`defaultemailserverprofileid`)",
            "プロファイルをアクティブ化するか (`statecode: 0`)、既定の [サーバー プロファイル] を別のプロファイルにします (`defaultemailserverprofileid`)"
        ),
        page: &pages::DEFAULT_PROFILE_INACTIVE,
        extra: Extra::NONE,
        yields_to: &[&processing::profile_inactive_in_use::RULE.info],
    },
    check: Check::Organization(check),
};

fn check(cx: &mut Cx<'_>) -> Outcome {
    let org = cx.org;
    let default = org.need_row()?.defaultemailserverprofileid();
    let found = org.find(Table::EmailServerProfile, default.present()?);
    let profile = found.map(Profile::of).ok_or(Stop::MissingData(Need::Table(Table::EmailServerProfile.name())))?;
    let state = profile.statecode();
    if state.known()? == Some(StateCode::Inactive) {
        cx.report(default)
            .arg("profile", profile.title())
            .label(state.place.span, text!("this profile is inactive", "非アクティブなプロファイル"))
            .about(profile.place());
    }
    Ok(())
}
