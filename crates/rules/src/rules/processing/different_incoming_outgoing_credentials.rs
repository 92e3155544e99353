use crate::prelude::*;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        id: "different-incoming-outgoing-credentials",
        severity: Severity::Info,
        certainty: Certainty::Inferred,
        since: "0.1.0",
        section: super::SECTION,
        tables: &[Table::EmailServerProfile.name()],
        applies: Applies::ALWAYS,
        sources: &[&cite::ERROR_CODES, &cite::PROFILE_TABLE],
        title: text!("Outgoing settings that are not used", "使用されない送信の設定"),
        message: text!(
            "profile {record} has an outgoing setting that is not used and differs from the incoming one",
            "プロファイル{record}の送信の設定に、受信と異なり、使用されない値があります"
        ),
        fix: text!(
            "set the outgoing value to the incoming one, or set \"Use same settings for Outgoing\" to \"No\" (`usesamesettingsforoutgoingconnections: false`)",
            "送信の値を受信と同じにするか、[送信に同じ設定を使用する] を [いいえ] にします (`usesamesettingsforoutgoingconnections: false`)"
        ),
        page: &pages::DIFFERENT_INCOMING_OUTGOING_CREDENTIALS,
        extra: Extra::NONE,
        yields_to: &[],
    },
    check: Check::Profile(check),
};

fn check(profile: Profile<'_>, cx: &mut Cx<'_>) -> Outcome {
    only_if(profile.usesamesettingsforoutgoingconnections().present()?)?;
    let differing = [
        differs(profile.incomingcredentialretrieval(), profile.outgoingcredentialretrieval()),
        differs(profile.incomingusername(), profile.outgoingusername()),
        differs(profile.incomingusessl(), profile.outgoingusessl()),
        differs(profile.incominguseimpersonation(), profile.outgoinguseimpersonation()),
    ];
    if let Some(place) = differing.into_iter().flatten().next() {
        cx.report(place);
    }
    Ok(())
}

/// Returns the place of the outgoing value if both values are known and differ.
fn differs<T: PartialEq + Copy>(incoming: Field<T>, outgoing: Field<T>) -> Option<Place> {
    let known = incoming.get().zip(outgoing.get());
    known.filter(|(incoming, outgoing)| incoming != outgoing).map(|_| outgoing.place)
}
