//! Recognizes what servers and tools write into a file instead of rows: errors, sign-in pages, text.

use synclint_diagnostic::secret;
use synclint_diagnostic::text;
use synclint_diagnostic::text::{Arg, Text};
use synclint_reader::{Shape, Value};

/// An error of a server.
#[derive(Debug, Clone, Copy)]
pub(super) struct Failure<'a> {
    /// The error code, if the server gave one.
    pub(super) code: Option<&'a str>,
    /// The message, in the words of the server.
    pub(super) message: &'a str,
    /// The place of the error in the file.
    pub(super) at: Value<'a>,
}

/// Keys of an error object. A mapping with a message and no other keys is an error.
const ERROR_KEYS: &[&str] = &[
    "@odata.context",
    "activityId",
    "claims",
    "code",
    "correlation_id",
    "correlationId",
    "detail",
    "details",
    "error",
    "error_codes",
    "error_description",
    "error_uri",
    "ErrorCode",
    "ExceptionMessage",
    "ExceptionType",
    "HelpLink",
    "HResult",
    "InnerError",
    "InnerException",
    "instance",
    "message",
    "MessageDetail",
    "odata.error",
    "path",
    "requestId",
    "StackTrace",
    "status",
    "statusCode",
    "statusText",
    "success",
    "suberror",
    "target",
    "timestamp",
    "title",
    "trace_id",
    "traceId",
    "type",
];

/// Keys with the message of an error, the most specific first.
const MESSAGES: &[&str] =
    &["ExceptionMessage", "error_description", "MessageDetail", "message", "detail", "title", "statusText", "error"];

/// Keys with the code of an error.
const CODES: &[&str] = &["code", "ErrorCode", "statusCode", "status", "error", "ExceptionType"];

/// The lowest HTTP status of an error.
const LEAST_ERROR_STATUS: u32 = 400;

/// Returns the error that a mapping contains or is. A mapping that is an error of no known form only by its keys counts only
/// where rows are `expected`.
pub(super) fn of(mapping: Value<'_>, expected: bool) -> Option<Failure<'_>> {
    for key in ["error", "odata.error", "errors", "fault"] {
        let Some((key, error)) = mapping.entry(key) else { continue };
        let error = error.items().next().unwrap_or(error);
        if error.shape() == Shape::Mapping
            && let Some(failure) = described(error, key)
        {
            return Some(failure);
        }
    }
    if let (Some((key, error)), Some(description)) =
        (mapping.entry("error"), mapping.get("error_description").and_then(Value::text))
    {
        return Some(Failure { code: error.text(), message: description, at: key });
    }
    let status = ["statusCode", "status"].iter().find_map(|key| mapping.entry(key));
    if let Some((key, status)) = status
        && let Some(text) = status.text()
        && text.parse().is_ok_and(|status: u32| (LEAST_ERROR_STATUS..600).contains(&status))
        && let Some(body) = mapping.get("body")
        && of(body, true).is_none()
    {
        return Some(Failure { code: Some(text), message: body.text().unwrap_or_default(), at: key });
    }
    let mut keys = mapping.keys().peekable();
    let only_error_keys = keys.peek().is_some()
        && keys.all(|key| key.text().is_some_and(|key| ERROR_KEYS.iter().any(|known| key.eq_ignore_ascii_case(known))));
    if expected && only_error_keys { described(mapping, mapping.keys().next()?) } else { None }
}

/// Reads the code and the message of an error object.
fn described<'a>(error: Value<'a>, at: Value<'a>) -> Option<Failure<'a>> {
    let text = |key: &&str| {
        let value = error.get(key)?;
        // OData 3: `{"lang": "en-US", "value": "…"}`
        let value = if value.shape() == Shape::Mapping { value.get("value")? } else { value };
        value.text().filter(|text| !value.is_null() && !text.trim().is_empty())
    };
    let message = MESSAGES.iter().find_map(text)?;
    let code = CODES.iter().find_map(text).filter(|code| *code != message);
    Some(Failure { code, message, at })
}

/// A likely cause of an error, which tells the reader what to do.
#[derive(Debug, Clone, Copy)]
struct Cause {
    /// Texts that occur in the code or the message.
    marks: &'static [&'static str],
    text: Text,
}

/// The likely causes, the most specific first.
static CAUSES: &[Cause] = &[
    Cause {
        marks: &[
            "IDX10223",
            "token is expired",
            "token has expired",
            "ExpiredAuthenticationToken",
            "expired_token",
            "AADSTS700082",
        ],
        text: text!("likely cause: the access token has expired", "考えられる原因: アクセス トークンの期限切れ"),
    },
    Cause {
        marks: &["AADSTS7000222", "AADSTS7000215", "AADSTS700016", "invalid_client", "unauthorized_client"],
        text: text!(
            "likely cause: the client ID or the client secret is wrong or has expired",
            "考えられる原因: クライアント ID またはクライアント シークレットの誤りか期限切れ"
        ),
    },
    Cause {
        marks: &[
            "IDX10214",
            "IDX1",
            "InvalidAuthenticationToken",
            "AuthenticationFailed",
            "Unauthorized",
            "401",
            "AADSTS",
            "invalid_grant",
            "interaction_required",
            "login.microsoftonline",
            "login.windows.net",
            "adfs/ls",
            "wsignin",
            "Sign in",
            "Sign-in",
            "サインイン",
        ],
        text: text!(
            "likely cause: the request had no valid access token, or a token for another address",
            "考えられる原因: 有効なアクセス トークンがないか、別のアドレスのトークンを使用している"
        ),
    },
    Cause {
        marks: &[
            "0x80072560",
            "not a member of the organization",
            "0x80040225",
            "0x80042f09",
            "not been assigned any roles",
        ],
        text: text!(
            "likely cause: the user is not an enabled member of this organization with a security role",
            "考えられる原因: ユーザーがこの組織の有効なメンバーでないか、セキュリティ ロールがない"
        ),
    },
    Cause {
        marks: &["0x80095ffe", "0x80095ffc", "access to your ip is blocked", "restricted for this application"],
        text: text!(
            "likely cause: a firewall or an access rule of the environment blocks the request",
            "考えられる原因: 環境のファイアウォールまたはアクセス規則が要求を拒否している"
        ),
    },
    Cause {
        marks: &["missing prv", "CheckPrivilege", "AccessCheckEx", "0x80040220", "0x80048306", "Forbidden", "403"],
        text: text!(
            "likely cause: the user has no privilege to read this table",
            "考えられる原因: ユーザーにこのテーブルの読み取り特権がない"
        ),
    },
    Cause {
        marks: &["Could not find a property named"],
        text: text!(
            "likely cause: this version has no column with the name in `$select`",
            "考えられる原因: `$select` の列がこのバージョンに存在しない"
        ),
    },
    Cause {
        marks: &[
            "Resource not found for the segment",
            "0x80060888",
            "0x8006088a",
            "ODataUnrecognizedPathException",
            "404",
            "NotFound",
        ],
        text: text!(
            "likely cause: the name of the table or the version in the address is wrong",
            "考えられる原因: アドレスのテーブル名またはバージョンの誤り"
        ),
    },
    Cause {
        marks: &[
            "0x80072322",
            "0x80072321",
            "0x80072326",
            "-2147015902",
            "-2147015903",
            "-2147015898",
            "Too Many Requests",
            "429",
            "exceeded the limit of",
        ],
        text: text!(
            "likely cause: too many requests; wait and export again",
            "考えられる原因: 要求が多すぎる (時間をおいて再度エクスポートする)"
        ),
    },
    Cause {
        marks: &[
            "0x80044151",
            "0x80044150",
            "timeout",
            "Timeout",
            "502",
            "503",
            "504",
            "not available now",
            "aren't available",
        ],
        text: text!(
            "likely cause: the server or a proxy was not available; export again later",
            "考えられる原因: サーバーまたはプロキシが利用できない (後で再度エクスポートする)"
        ),
    },
];

/// Returns the likely cause of an error with this code and message.
pub(super) fn cause(code: Option<&str>, message: &str) -> Option<Text> {
    let has = |mark: &&str| {
        let is_number = mark.bytes().all(|byte| byte.is_ascii_digit());
        if is_number {
            // A status is a code, or a number of its own in the message.
            return code == Some(mark) || message.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == *mark);
        }
        code.is_some_and(|code| contains(code, mark)) || contains(message, mark)
    };
    CAUSES.iter().find(|cause| cause.marks.iter().any(has)).map(|cause| cause.text)
}

fn contains(text: &str, mark: &str) -> bool {
    text.len() >= mark.len()
        && text.as_bytes().windows(mark.len()).any(|part| part.eq_ignore_ascii_case(mark.as_bytes()))
}

/// The number of bytes at the start of a page that are searched for its title.
const HEAD: usize = 16 << 10;

/// The number of bytes of a text that a message quotes and searches for causes.
const QUOTED: usize = 1 << 10;

/// The number of bytes of the code and of the message of a server that are shown.
const SHOWN: usize = 400;

/// Returns the title and the start of a text that is markup.
pub(super) fn markup(text: &str) -> Option<(&str, &str)> {
    let head = start(text.trim_start_matches('\u{feff}').trim_start(), HEAD);
    if !head.starts_with('<') {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|at| {
        let open = at + lower[at..].find('>')? + 1;
        let close = open + lower[open..].find("</title")?;
        Some(head[open..close].trim())
    });
    Some((title.unwrap_or_default(), head))
}

/// Returns whether markup is a page for people, not data.
pub(super) fn is_page(head: &str) -> bool {
    let lower = start(head, HEAD).to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| lower.contains(mark))
}

/// Returns the start of a text that a message quotes.
pub(super) fn quoted(text: &str) -> &str {
    start(text.trim(), QUOTED).lines().next().unwrap_or_default()
}

fn start(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Returns the argument of a message for an error: the code and the message of the server. The message is not shortened like
/// other values, because the missing privilege or the wrong name is usually at its end.
pub(super) fn words(code: Option<&str>, message: &str) -> Arg {
    let message = &*secret::masked(start(message, SHOWN));
    match code.map(str::trim).filter(|code| !code.is_empty()) {
        Some(code) if message.is_empty() => Arg::code(code),
        Some(code) => Arg::Code(format!("{}: {message}", secret::masked(start(code, SHOWN))).into()),
        None => Arg::Code(message.into()),
    }
}
