//! Style checks of a single text. Each check returns the problems that it finds.

use unicode_width::UnicodeWidthStr;

/// English words to avoid and their replacements; matched as whole words, case-insensitively.
pub(super) const AVOID_EN: &[(&str, &str)] = &[
    ("e-mail", "email"),
    ("e-mails", "email"),
    ("licence", "license"),
    ("licences", "licenses"),
    ("infos", "info"),
    ("reach", "connect to"),
    ("reaches", "connects to"),
    ("reached", "connected to"),
    ("go with", "match"),
    ("goes with", "matches"),
    ("take", "accept"),
    ("takes", "accepts"),
    ("lack", "has no"),
    ("lacks", "has no"),
    ("lacking", "without"),
    ("know", "has, requires"),
    ("knows", "has, requires"),
    ("want", "require"),
    ("wants", "requires"),
    ("wanted", "required"),
    ("speak", "report"),
    ("speaks", "reports"),
    ("say", "show, state"),
    ("says", "shows, states"),
    ("said", "stated"),
    ("tell", "show"),
    ("tells", "shows"),
    ("told", "notified"),
    ("stand", "be"),
    ("stands", "is"),
    ("let", "allow"),
    ("lets", "allows"),
    ("by hand", "manually"),
    ("here too", "a label that makes sense alone"),
    ("names no", "has no"),
    ("in spite of", "although"),
    ("besides", "in addition"),
    ("of its own", "its own"),
    ("of their own", "their own"),
    ("perhaps", "optional"),
    ("mind that", "a fact"),
    ("judge", "check"),
    ("judges", "checks"),
    ("judged", "checked"),
    ("mend", "fix"),
    ("nobody", "no user"),
    ("whoever", "users who"),
    ("hardly", "a fact"),
    ("please", "the imperative"),
    ("you", "the imperative"),
    ("your", "the"),
    ("yet", "a date"),
    ("now", "a date"),
    ("will", "the present tense"),
    ("is no", "is not a"),
    ("are no", "are not"),
    ("don't", "do not"),
    ("doesn't", "does not"),
    ("isn't", "is not"),
    ("can't", "cannot"),
];

/// Japanese words to avoid and their replacements.
pub(super) const AVOID_JA: &[(&str, &str)] = &[
    ("同様です", "何が同じかを書く"),
    ("とされている", "されている"),
    ("デフォルト", "既定"),
    ("連絡先", "取引先担当者"),
    ("取引担当者", "取引先担当者"),
    ("全体管理者", "グローバル管理者"),
    ("例外承認", "適用除外"),
    ("することができ", "でき"),
    ("である。", "です。"),
    ("サーバーサイド", "サーバー側"),
    ("メイルボックス", "メールボックス"),
];

/// Replaces each code span by a backtick.
pub(super) fn without_code(text: &str) -> String {
    text.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// Removes quoted text and placeholders.
fn unquoted(text: &str) -> String {
    let mut out = String::new();
    let mut closing = None;
    for c in text.chars() {
        match (closing, c) {
            (Some(end), c) if c == end => closing = None,
            (Some(_), _) => {}
            (None, '`' | '"') => closing = Some(c),
            (None, '[') => closing = Some(']'),
            (None, '{') => closing = Some('}'),
            (None, c) => out.push(c),
        }
    }
    out
}

/// Finds words to avoid, in both languages.
pub(super) fn avoided(en: &str, ja: &str) -> Vec<String> {
    let words: String = unquoted(en).to_lowercase().chars().map(|c| if is_word(c) { c } else { ' ' }).collect();
    let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
    let words = words.replace(" there is no ", " ").replace(" there are no ", " ");
    let english = AVOID_EN.iter().filter(|(avoided, _)| words.contains(&format!(" {avoided} ")));
    // Recipient types of Exchange have their own names.
    let plain = unquoted(ja).replace("メール連絡先", "").replace("メール ユーザー", "");
    let japanese = AVOID_JA.iter().filter(|(avoided, _)| plain.contains(avoided));
    let mut remarks: Vec<String> =
        english.chain(japanese).map(|(avoided, better)| format!("`{avoided}`: write {better}")).collect();
    // Long vowels must be written, and 電子メール must not be shortened.
    for (short, longer) in [("サーバ", "サーバー"), ("ユーザ", "ユーザー"), ("フォルダ", "フォルダー")]
    {
        if plain.matches(short).count() != plain.matches(longer).count() {
            remarks.push(format!("`{short}` without the long vowel"));
        }
    }
    let whole = ["電子メール", "メールボックス", "メール ユーザー", "メール アドレス", "メールアドレス"];
    let covered: usize = whole.iter().map(|term| plain.matches(term).count()).sum();
    let both = plain.matches("電子メール アドレス").count() + plain.matches("電子メールボックス").count();
    if plain.matches("メール").count() > covered - both {
        remarks.push("`メール` alone: write 電子メール".to_owned());
    }
    remarks
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'')
}

/// Checks that the Japanese text is a translation: it has Japanese characters, unless the text has no words of its own.
pub(super) fn translated(en: &str, ja: &str) -> Vec<String> {
    let is_word = |word: &str| word.len() > 3 && word.chars().all(|c| c.is_ascii_lowercase());
    let has_words = unquoted(en).split(|c: char| !c.is_ascii_alphabetic()).any(is_word);
    if has_words && !ja.chars().any(is_japanese) { vec!["no Japanese".to_owned()] } else { Vec::new() }
}

/// Checks that quotes and brackets are balanced.
pub(super) fn balanced(text: &str) -> Vec<String> {
    let count = |c: char| text.matches(c).count();
    let mut remarks = Vec::new();
    for quote in ['`', '"'] {
        if count(quote) % 2 != 0 {
            remarks.push(format!("unbalanced {quote}"));
        }
    }
    for (open, close) in [('(', ')'), ('[', ']'), ('「', '」'), ('{', '}')] {
        if count(open) != count(close) {
            remarks.push(format!("unbalanced {open}{close}"));
        }
    }
    remarks
}

/// Checks for half-width letters, digits, and brackets, a space between them and Japanese, and no space next to 「」、。
pub(super) fn japanese_spaces(ja: &str) -> Vec<String> {
    let mut remarks = Vec::new();
    if ja.chars().any(|c| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '（' | '）' | '：' | '［' | '］'))
    {
        remarks.push("full-width letters, digits or brackets".to_owned());
    }
    for mark in ['「', '」', '、', '。'] {
        if ja.contains(&format!(" {mark}")) || ja.contains(&format!("{mark} ")) {
            remarks.push(format!("a space beside {mark}"));
        }
    }
    let chars: Vec<char> = without_placeholders(ja).chars().collect();
    let mut in_code = false;
    for pair in chars.windows(2) {
        let [left, right] = [pair[0], pair[1]];
        if left == '`' {
            in_code = !in_code;
        }
        let outside = !in_code || left == '`' || right == '`';
        let opens = right.is_ascii_alphanumeric() || matches!(right, '(' | '[') || right == '`' && !in_code;
        let closes = left.is_ascii_alphanumeric() || matches!(left, ')' | ']') || left == '`' && !in_code;
        if outside && (is_japanese(left) && opens || closes && is_japanese(right)) {
            remarks.push(format!("no space in `{left}{right}`"));
        }
    }
    remarks
}

/// A count ends with a Japanese counter, so no space follows it before Japanese.
pub(super) fn japanese_counts(ja: &str) -> Vec<String> {
    let mut remarks = Vec::new();
    for name in ["{n}", "{days}"] {
        for (at, _) in ja.match_indices(name) {
            let mut rest = ja[at + name.len()..].chars();
            if rest.next() == Some(' ') && rest.next().is_some_and(|c| is_japanese(c) && !matches!(c, '件' | '個')) {
                remarks.push(format!("a space after {name}, which ends with a counter"));
            }
        }
    }
    remarks
}

fn is_japanese(c: char) -> bool {
    matches!(c, 'ぁ'..='ヿ' | '一'..='鿿' | '々')
}

/// Replaces each placeholder with a line feed, because its value is unknown.
fn without_placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('\n');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    out + rest
}

/// Returns the width of a text without placeholders, in columns. A Japanese character has two columns.
pub(super) fn fixed_width(text: &str) -> usize {
    without_placeholders(text).replace('\n', "").width()
}

/// Checks that there is no full stop or exclamation mark at the end.
pub(super) fn ending(en: &str, ja: &str) -> Vec<String> {
    let has_stop = |text: &str| text.ends_with(['.', '!', '。']);
    if has_stop(en) || has_stop(ja) { vec!["a full stop at the end".to_owned()] } else { Vec::new() }
}

/// Checks that the kind precedes a name.
pub(super) fn kinds(en: &str, ja: &str) -> Vec<String> {
    const NAMES: [&str; 5] = ["{record}", "{profile}", "{mailbox}", "{queue}", "{user}"];
    const KINDS_EN: [&str; 9] =
        ["profile", "mailbox", "queue", "user", "organization", "profiles", "mailboxes", "table", "rule"];
    const KINDS_JA: [&str; 6] = ["プロファイル", "メールボックス", "キュー", "ユーザー", "組織", "レコード"];
    let mut remarks = Vec::new();
    for name in NAMES {
        for (at, _) in en.match_indices(name) {
            let before = en[..at].trim_end();
            // `12 mailboxes, first {record}, …`
            let is_first = before.ends_with(", first") || before.ends_with("(first");
            let word = before.rsplit([' ', '(', '`']).next().unwrap_or_default();
            if !KINDS_EN.contains(&word) && !is_first {
                remarks.push(format!("no kind before {name}"));
            }
        }
        for (at, _) in ja.match_indices(name) {
            if !KINDS_JA.iter().any(|kind| ja[..at].ends_with(kind)) && !ja[..at].ends_with("最初は") {
                remarks.push(format!("Japanese: no kind before {name}"));
            }
        }
    }
    remarks
}

/// Checks that a number and its noun are one argument, which selects singular or plural.
pub(super) fn counts(en: &str) -> Vec<String> {
    const NOUNS: [&str; 18] = [
        "connection",
        "value",
        "mailbox",
        "profile",
        "queue",
        "user",
        "organization",
        "folder",
        "record",
        "file",
        "rule",
        "finding",
        "error",
        "warning",
        "info",
        "day",
        "minute",
        "hour",
    ];
    let mut remarks = Vec::new();
    for (at, _) in en.match_indices("} ") {
        let name = en[..at].rsplit('{').next().unwrap_or_default();
        if matches!(name, "deployment" | "record" | "profile") {
            continue;
        }
        let is_plural =
            |word: &&str| NOUNS.iter().any(|noun| **word == format!("{noun}s") || **word == format!("{noun}es"));
        let words = en[at + 2..].split(|c: char| !c.is_alphabetic());
        if let Some(word) = words.take(2).find(is_plural) {
            remarks.push(format!("`{{{name}}} … {word}`: the argument includes its noun"));
        }
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each check reports wrong texts and accepts right ones.
    #[test]
    fn checks_report_wrong_texts() {
        let wrong = |remarks: Vec<String>| assert!(!remarks.is_empty());
        let right = |remarks: Vec<String>| assert_eq!(remarks, Vec::<String>::new());
        wrong(avoided("it reaches the server", "接続します"));
        wrong(avoided("sign in", "サーバに接続"));
        wrong(avoided("sign in", "メールを送信"));
        right(avoided("set \"Take\" to `now`", "電子メール アドレスとメールボックスと電子メール"));
        wrong(balanced("a `b"));
        right(balanced("`a` (\"b\") [c] 「d」 {e}"));
        wrong(japanese_spaces("Exchangeに接続"));
        wrong(japanese_spaces("接続 、切断"));
        wrong(japanese_spaces("接続(切断)"));
        wrong(japanese_spaces("接続`a`"));
        right(japanese_spaces("プロファイル{record}の `a b` に Exchange (E) で接続、[はい] にします"));
        wrong(kinds("{record} connects", "プロファイル{record}"));
        wrong(kinds("profile {record} connects", "{record}"));
        right(kinds("forward mailbox {mailbox}", "転送用メールボックス{mailbox}"));
        wrong(counts("{n} mailboxes"));
        wrong(counts("{value} concurrent connections"));
        wrong(translated("similar key", "similar key"));
        right(translated("{label}: {option} (`set it`)", "{label}: {option} (`set it`)"));
        wrong(japanese_counts("{n} は"));
        right(japanese_counts("{n}は、{days} (n)"));
        right(counts("{n}, first {record}"));
        wrong(ending("Done.", "完了"));
        assert_eq!(fixed_width("a {b} 日本"), 7);
    }
}
