//! Lowers the two organization columns that contain settings, as XML, as a mapping, or as separate keys.

use std::ops::Range;

use super::Lowering;
use super::value::{self, Problem};
use crate::cell::{Cell, Data};
use crate::records::OrgSettingEntry;
use crate::schema::Choice;
use crate::schema::{
    ActDelivery, IncomingDelivery, Kind, OptionSet, OrgSettingKind, OutgoingDelivery, Table, org_setting,
};
use crate::shape;
use synclint_diagnostic::finding::Finding;
use synclint_diagnostic::rule::RuleInfo;
use synclint_diagnostic::span::Span;
use synclint_diagnostic::text::Message;
use synclint_reader::xml::{self, Element};
use synclint_reader::{Shape, Value};

/// The members of `defaultemailsettings`, with the option sets of the mailbox columns.
const MEMBERS: [(&str, &OptionSet); 3] = [
    ("IncomingEmailDeliveryMethod", IncomingDelivery::SET),
    ("OutgoingEmailDeliveryMethod", OutgoingDelivery::SET),
    ("ACTDeliveryMethod", ActDelivery::SET),
];

impl<'a> Lowering<'a> {
    /// Reads one of the two columns from a mapping or from XML. Returns `true` if no value is left to store in a cell.
    pub(super) fn settings_column(&mut self, name: &'static str, key: Value<'a>, value: Value<'a>) -> bool {
        let defaults = match name {
            "defaultemailsettings" => true,
            "orgdborgsettings" => false,
            _ => return false,
        };
        if value.is_null() {
            if defaults {
                self.set_email_settings(0..3, cell(key, value.span(), Data::Null));
            }
            return false;
        }
        if value.shape() == Shape::Mapping {
            for (member, value) in value.entries() {
                let (Some(name), span) = (member.text(), value.span()) else { continue };
                let text = value.text().unwrap_or_default();
                self.member(defaults, key, Element { name, text, span });
            }
            return true;
        }
        match xml::children(value) {
            Ok(elements) => elements.into_iter().for_each(|element| self.member(defaults, key, element)),
            Err(error) => {
                let mut finding = Finding::new(&shape::XML_MALFORMED, error.span)
                    .arg("column", name)
                    .arg("reason", error.reason.as_str());
                finding.subject = Some(Self::subject(Table::Organization, None, Some(name)));
                self.push(finding);
                if defaults {
                    self.set_email_settings(0..3, cell(key, value.span(), Data::Invalid));
                }
            }
        }
        false
    }

    fn member(&mut self, defaults: bool, key: Value<'a>, element: Element<'a>) {
        if defaults {
            if let Some(setting) = MEMBERS.iter().position(|(name, _)| element.name.eq_ignore_ascii_case(name)) {
                self.email_setting_text(setting, key, element);
            }
        } else {
            self.org_setting(element);
        }
    }

    /// Reads a member of `defaultemailsettings` that has a separate key.
    pub(super) fn email_setting(&mut self, setting: usize, key: Value<'a>, value: Value<'a>) {
        let element = Element { name: MEMBERS[setting].0, text: value.text().unwrap_or_default(), span: value.span() };
        self.email_setting_text(setting, key, element);
    }

    fn email_setting_text(&mut self, setting: usize, key: Value<'a>, element: Element<'a>) {
        let (_, set) = MEMBERS[setting];
        let text = element.text.trim();
        let read = match text.parse::<i64>() {
            _ if text.is_empty() => Ok(Data::Null),
            Ok(number) => {
                set.choice(number).map(|choice| Data::Int(choice.value)).ok_or(Problem::UnknownChoice(number))
            }
            Err(_) => value::label(set, text).map(Data::Int).ok_or(Problem::WrongType),
        };
        let data = read.unwrap_or_else(|problem| {
            let rule = match problem {
                Problem::UnknownChoice(_) => &shape::OPTION_VALUE_UNKNOWN,
                _ => &shape::WRONG_TYPE,
            };
            let choices = set.options();
            let mut finding = Self::setting_finding(rule, "defaultemailsettings", element, Kind::Choice(set));
            finding.notes.push(Message::new(shape::ALLOWED).arg("choices", choices));
            self.push(finding);
            Data::Invalid
        });
        self.set_email_settings(setting..setting + 1, cell(key, element.span, data));
    }

    /// Sets default synchronization methods. Only the first organization row is used.
    fn set_email_settings(&mut self, settings: Range<usize>, cell: Cell<'a>) {
        if !self.records.has(Table::Organization) {
            self.records.email_settings[settings].fill(cell);
        }
    }

    fn org_setting(&mut self, element: Element<'a>) {
        if let Some(known) = org_setting(element.name) {
            let text = element.text.trim();
            let (fits, kind) = match known.kind {
                OrgSettingKind::Bool => {
                    let words = ["true", "false", "0", "1"];
                    (words.iter().any(|word| text.eq_ignore_ascii_case(word)), Kind::Bool { yes: "true", no: "false" })
                }
                OrgSettingKind::Int { .. } => (text.parse::<i64>().is_ok(), Kind::Int),
            };
            if !fits && !text.is_empty() {
                let finding = Self::setting_finding(&shape::WRONG_TYPE, "orgdborgsettings", element, kind);
                self.push(finding);
                return;
            }
        }
        let Element { name, text, span } = element;
        if self.records.has(Table::Organization) {
            return; // only the first row is used
        }
        self.records.org_settings.push(OrgSettingEntry { name, value: text.trim(), span });
    }

    fn setting_finding(rule: &'static RuleInfo, column: &'static str, element: Element<'a>, kind: Kind) -> Finding {
        let mut finding = Finding::new(rule, element.span)
            .arg("column", element.name)
            .arg("value", element.text)
            .arg("expected", shape::expected(kind));
        finding.subject = Some(Self::subject(Table::Organization, None, Some(column)));
        finding.detail = Some(element.name.into());
        finding
    }
}

fn cell<'a>(key: Value<'_>, value: Span, data: Data<'a>) -> Cell<'a> {
    let key = key.span();
    Cell { key: (key.start, key.end), value: (value.start, value.end), data }
}
