// Written by `cargo xtask codegen` from `crates/model/schema`. Do not edit.

use crate::schema::{OrgSetting, OrgSettingKind};

/// The documented settings about e-mail, by name.
pub static ORG_SETTINGS: &[OrgSetting] = &[
    OrgSetting {
        key: "AddParentEntityToRelatedOnNewActivityCreate",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "AllowPromoteDuplicates", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting { key: "AllowSaveAsDraftAppointment", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "AlwaysCheckTraceLogDeletePrivilege",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "AutoCreateContactOnPromote", kind: OrgSettingKind::Bool, default: "true" },
    OrgSetting { key: "AutoTrackSentFolderItems", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "BackgroundSendBatchSize",
        kind: OrgSettingKind::Int { min: 1, max: 255 },
        default: "10",
    },
    OrgSetting {
        key: "ClientDisableTrackingForReplyForwardEmails",
        kind: OrgSettingKind::Int { min: 0, max: 1 },
        default: "0",
    },
    OrgSetting {
        key: "CreateQueueItemForSynchronizingMailbox",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "CreateQueueItemsForAcceptingQueueRecipients",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting { key: "DisableSmartMatching", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "DisableSmartMatchingEmailHashCreation",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "DistinctPhysicalAndLogicalDeletesForExchangeSync",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "DoNotAutoTrackEmail", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "DoNotCorrelateForwardedEmailsAsReplies",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "DoNotIgnoreInternalEmailToQueues",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "EnableMailboxDelegationForOutgoingEmail",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "EnableSssItemLevelMonitoring",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "ExchangeSyncIdMappingPersistenceTimeInDays",
        kind: OrgSettingKind::Int { min: 0, max: 14 },
        default: "3",
    },
    OrgSetting {
        key: "ForceOrganizerSyncForAttendeeTrackedAppointment",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "HideEmailAutoTrackOptions", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting { key: "HideTrackAllOption", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "IgnoreConversationIndexAndInReplyToForCorrelation",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "IgnoreCopiedItemsInSSSForMailbox",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "IgnoreInternalEmailDetectionEnhancement",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "IgnoreInternalEmailFromQueues",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "MailAppMSAL", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "MailAppWindowsIntegratedAuthEnabled",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "MailboxStatisticsPersistenceTimeInDays",
        kind: OrgSettingKind::Int { min: 0, max: 365 },
        default: "0",
    },
    OrgSetting {
        key: "MaximumSubjectLengthOnMailServer",
        kind: OrgSettingKind::Int { min: 255, max: 400 },
        default: "255",
    },
    OrgSetting {
        key: "OverrideTrackInCrmBehaviour",
        kind: OrgSettingKind::Int { min: 0, max: 1 },
        default: "0",
    },
    OrgSetting {
        key: "RequirePrivilegeToSelfApproveEmailAddress",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "ResolveForInactiveEntities", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting { key: "RestrictIRMEmailItems", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "SecuritySettingForEmail",
        kind: OrgSettingKind::Int { min: 1, max: 3 },
        default: "1",
    },
    OrgSetting {
        key: "SendEmailSynchronously",
        kind: OrgSettingKind::Int { min: 0, max: 1 },
        default: "0",
    },
    OrgSetting {
        key: "SSSCreateAdditionalQueueItemsForAlreadyTrackedEmail",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "SSSForceFilteringMethodForUserMailboxes",
        kind: OrgSettingKind::Int { min: -1, max: 4 },
        default: "-1",
    },
    OrgSetting {
        key: "SSSPropagateAppointmentCancellationsToExchange",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "SSSSaveOutgoingEmailToExchangeSentFolder",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "SSSSyncAppointmentIsPrivateFromExchange",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "SSSTaskDeletionSyncBehaviorFromExchange",
        kind: OrgSettingKind::Int { min: 0, max: 2 },
        default: "0",
    },
    OrgSetting {
        key: "SSSUpdatePastMeetingsInNonDraftMode",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting { key: "TraceExchangeSyncData", kind: OrgSettingKind::Bool, default: "false" },
    OrgSetting {
        key: "TraceLogPersistenceTimeInDays",
        kind: OrgSettingKind::Int { min: 0, max: 3650 },
        default: "30",
    },
    OrgSetting {
        key: "TrackAppointmentsFromNonOrganizer",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting { key: "TrackCategorizedItems", kind: OrgSettingKind::Bool, default: "true" },
    OrgSetting {
        key: "UnresolveSenderInCaseOfMultipleMatch",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "UseCrmOrganizerForEmptyExchangeOrganizer",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "UseFilteringMethodOfSyncingMailboxOnlyForCorrelation",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "UsePlainTextForEmailTemplateBody",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "UseXAnchorMailboxInExchangeRequestHeader",
        kind: OrgSettingKind::Bool,
        default: "false",
    },
    OrgSetting {
        key: "ValidateContactBeforeTracking",
        kind: OrgSettingKind::Bool,
        default: "true",
    },
    OrgSetting {
        key: "VerboseErrorsOnPromoteToCRM",
        kind: OrgSettingKind::Int { min: 0, max: 1 },
        default: "0",
    },
];
