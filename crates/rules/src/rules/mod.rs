//! Every rule, a file each. Written by `cargo xtask codegen` from the files of this folder. Do not edit.

mod acs_outgoing_incomplete;
mod act_sync_not_sss;
mod act_sync_not_supported_for_pop_imap;
mod act_sync_org_flag_missing;
mod act_sync_primary_org_conflict;
mod alias_or_distribution_list_address;
mod anonymous_authentication;
mod approval_differs_from_owner_record;
mod attachment_limit_above_recommended;
mod autodiscover_off_hybrid;
mod autodiscover_on_onprem_performance;
mod autodiscover_on_pop_imap;
mod autodiscover_with_server_location;
mod basic_auth_onprem_exchange;
mod credentials_entry_closed_over_http;
mod customer_key_version;
mod default_act_sync_with_pop_imap_profile;
mod default_delivery_forward_mailbox;
mod default_delivery_not_sss;
mod default_delivery_outlook_client;
mod default_profile_inactive;
mod default_profile_missing;
mod default_profile_not_exchange_online;
mod delegation_with_act_sync;
mod delete_after_processing_queue;
mod delete_after_processing_user_mailbox;
mod deployment_ad_auth;
mod deployment_allows_non_ssl;
mod deployment_basic_on_clear_channel;
mod deployment_credentials_over_http;
mod different_incoming_outgoing_credentials;
mod dl_or_bcc_needs_all_email;
mod duplicate_mailbox_address;
mod email_correlation_disabled;
mod email_router_selected;
mod email_sync_in_several_organizations;
mod email_system_not_supported;
mod error_alerts_off;
mod ews_endpoint_not_public;
mod ews_url_malformed;
mod ews_url_not_https;
mod exchange_2007_or_older;
mod exchange_2010_below_sp3;
mod exchange_2010_unsupported_online;
mod exchange_2013_below_sp1;
mod exchange_auth_protocol;
mod exchange_online_default_profile_absent;
mod exchange_online_profile_for_external_mailbox;
mod exchange_online_profile_for_onprem_mailbox;
mod exchange_port_not_443;
mod exchange_se_not_listed;
mod exchange_server_end_of_support;
mod exchange_server_type_used_online;
mod exchange_version_field_stale;
mod exo_autodiscover_off;
mod exo_credentials_by_user_or_queue;
mod exo_credentials_in_profile;
mod exo_cross_tenant_app_for_outlook;
mod exo_cross_tenant_approver;
mod exo_cross_tenant_incomplete;
mod exo_cross_tenant_same_tenant;
mod exo_cross_tenant_unsupported;
mod exo_ews_blocked_for_dynamics;
mod exo_ews_retirement;
mod exo_ews_retirement_server_to_server;
mod exo_impersonation;
mod exo_nondefault_port;
mod exo_separate_outgoing_settings;
mod exo_smtp_auth_basic;
mod exo_tenant_id_malformed;
mod exo_wrong_profile_type;
mod failure_alert_off;
mod fips_noncompliant_mail_server;
mod folder_tracking_too_many_folders;
mod folder_tracking_with_pop;
mod folder_tracking_without_sss;
mod forward_delivery_without_forward_mailbox;
mod forward_mailbox_act;
mod forward_mailbox_delivery_method;
mod forward_mailbox_has_regarding;
mod forward_mailbox_incoming_not_allowed;
mod forward_mailbox_is_working_mailbox;
mod forward_mailbox_outgoing_not_none;
mod forward_mailbox_pop3_attachment;
mod forward_mailbox_used;
mod gmail_oauth_host_mismatch;
mod gmail_oauth_incomplete;
mod gmail_oauth_not_signed_in;
mod gmail_oauth_user_limit;
mod gmail_password_auth;
mod gmail_ports;
mod gmail_recent_prefix;
mod hma_exchange_too_old;
mod hma_incomplete;
mod hma_on_wrong_type;
mod http_location_with_ssl;
mod hybrid_type_on_wrong_deployment;
mod hybrid_without_impersonation;
mod imap_not_supported_in_version;
mod individual_credentials_at_scale;
mod individual_credentials_with_impersonation;
mod internal_email_two_activities;
mod invalid_email_syntax;
mod last_sync_error_present;
mod mail_encryption_gateway;
mod mailbox_account_disabled_in_entra;
mod mailbox_approval_rejected;
mod mailbox_credentials_missing;
mod mailbox_credentials_unused;
mod mailbox_email_differs_from_owner_record;
mod mailbox_email_differs_from_upn;
mod mailbox_email_empty;
mod mailbox_enabled_never_tested;
mod mailbox_ews_disabled;
mod mailbox_exchange_online_unlicensed;
mod mailbox_inactive;
mod mailbox_not_approved;
mod mailbox_not_enabled;
mod mailbox_not_o365_approved;
mod mailbox_not_tested;
mod mailbox_on_wrong_profile;
mod mailbox_owner_mismatch;
mod mailbox_owner_not_notified;
mod mailbox_process_after_earlier_than_profile;
mod mailbox_rest_api_unavailable;
mod mailbox_test_failed;
mod mailbox_timeout_off;
mod mailbox_timeout_out_of_range;
mod mailbox_timezone_ews_383;
mod mailbox_user_access_mode;
mod mailbox_user_disabled;
mod mailbox_user_missing_privileges;
mod mailbox_user_unlicensed;
mod mailbox_username_not_upn;
mod mailbox_without_profile;
mod max_concurrent_out_of_range;
mod max_concurrent_unusual;
mod mfa_on_service_account;
mod mixed_act_sync_methods;
mod mixed_exchange_and_pop_smtp;
mod mixed_homes_single_profile;
mod multiple_mailboxes_per_user;
mod network_traffic_inspection;
mod onprem_exo_autodiscover_off;
mod onprem_exo_manual_tenant_id;
mod onprem_exo_new_connection_closed;
mod onprem_exo_not_supported_in_version;
mod onprem_exo_ocsp_blocked;
mod onprem_exo_requires_hybrid_profile;
mod onprem_exo_tenant_id_missing;
mod onprem_exo_v8_end_of_support;
mod onprem_exo_v9_end_of_support;
mod organization_setting_drift;
mod orgdb_autotrack_sent_non_exchange;
mod orgdb_category_tracking_off;
mod orgdb_correlation_index_ignored;
mod orgdb_filter_only_own_mailbox;
mod orgdb_ignore_internal_queue;
mod orgdb_internal_from_queue;
mod orgdb_irm;
mod orgdb_item_monitoring_off;
mod orgdb_no_email_filter_hidden;
mod orgdb_nonorganizer_tracking;
mod orgdb_propagate_cancellations;
mod orgdb_self_approval_open;
mod orgdb_sent_folder_save_off;
mod orgdb_syncid_retention_high;
mod orgdb_update_past_meetings;
mod orgdb_xanchormailbox_disabled;
mod outlook_app_deployed_with_pop;
mod outlook_app_without_server_side_sync;
mod outlook_client_delivery_method;
mod outlook_com_basic_auth;
mod outlook_manual_tracking_with_pop;
mod outlook_web_hybrid_unsupported;
mod pending_send_sender_mailbox;
mod polling_interval_long;
mod polling_interval_out_of_range;
mod pop3_credentials_not_by_user;
mod pop3_smtp_provider_untested;
mod pop3_to_imap_no_migration;
mod pop_imap_impersonation;
mod pop_imap_location_missing;
mod pop_imap_password_in_mailbox;
mod port_missing_or_wrong;
mod port_ssl_mismatch;
mod process_emails_from_empty;
mod process_emails_from_future;
mod process_emails_from_too_old;
mod process_since_exceeds_deployment_max;
mod profile_credentials_impersonation_scope;
mod profile_inactive_in_use;
mod profile_password_missing;
mod profile_same_name;
mod profile_unused;
mod profile_username_missing;
mod profile_username_not_upn;
mod queue_accepts_all_email;
mod queue_delivery_differs_from_mailbox;
mod queue_filter_none;
mod queue_folder_tracking;
mod queue_mailbox_act_sync;
mod queue_mailbox_outlook_client;
mod queue_mailbox_owner_mismatch;
mod queue_owner_without_role;
mod router_migration_batch;
mod ruleset_version_mismatch;
mod s2s_on_non_exchange_online;
mod s2s_on_premises_profile;
mod server_authority_mismatch;
mod server_location_invalid;
mod server_location_missing;
mod smart_matching_enabled;
mod smime_not_readable;
mod smtp_delegate_access;
mod smtp_port_25;
mod ssl_disabled;
mod sss_configured_but_router_active;
mod sssadminprod_user_altered;
mod tls_version_or_cipher;
mod unapproved_queue_email_allowed;
mod unapproved_user_email_allowed;
mod undeliverable_folder_on_non_exchange;
mod undeliverable_move_off;
mod unresolved_recipient_with_duplicates;
mod user_and_queue_share_address;
mod windows_integrated_online;
mod windows_integrated_pop_imap;

use crate::rule::Rule;

/// Every rule, by id.
pub static RULES: &[&Rule] = &[
    &acs_outgoing_incomplete::RULE,
    &act_sync_not_sss::RULE,
    &act_sync_not_supported_for_pop_imap::RULE,
    &act_sync_org_flag_missing::RULE,
    &act_sync_primary_org_conflict::RULE,
    &alias_or_distribution_list_address::RULE,
    &anonymous_authentication::RULE,
    &approval_differs_from_owner_record::RULE,
    &attachment_limit_above_recommended::RULE,
    &autodiscover_off_hybrid::RULE,
    &autodiscover_on_onprem_performance::RULE,
    &autodiscover_on_pop_imap::RULE,
    &autodiscover_with_server_location::RULE,
    &basic_auth_onprem_exchange::RULE,
    &credentials_entry_closed_over_http::RULE,
    &customer_key_version::RULE,
    &default_act_sync_with_pop_imap_profile::RULE,
    &default_delivery_forward_mailbox::RULE,
    &default_delivery_not_sss::RULE,
    &default_delivery_outlook_client::RULE,
    &default_profile_inactive::RULE,
    &default_profile_missing::RULE,
    &default_profile_not_exchange_online::RULE,
    &delegation_with_act_sync::RULE,
    &delete_after_processing_queue::RULE,
    &delete_after_processing_user_mailbox::RULE,
    &deployment_ad_auth::RULE,
    &deployment_allows_non_ssl::RULE,
    &deployment_basic_on_clear_channel::RULE,
    &deployment_credentials_over_http::RULE,
    &different_incoming_outgoing_credentials::RULE,
    &dl_or_bcc_needs_all_email::RULE,
    &duplicate_mailbox_address::RULE,
    &email_correlation_disabled::RULE,
    &email_router_selected::RULE,
    &email_sync_in_several_organizations::RULE,
    &email_system_not_supported::RULE,
    &error_alerts_off::RULE,
    &ews_endpoint_not_public::RULE,
    &ews_url_malformed::RULE,
    &ews_url_not_https::RULE,
    &exchange_2007_or_older::RULE,
    &exchange_2010_below_sp3::RULE,
    &exchange_2010_unsupported_online::RULE,
    &exchange_2013_below_sp1::RULE,
    &exchange_auth_protocol::RULE,
    &exchange_online_default_profile_absent::RULE,
    &exchange_online_profile_for_external_mailbox::RULE,
    &exchange_online_profile_for_onprem_mailbox::RULE,
    &exchange_port_not_443::RULE,
    &exchange_se_not_listed::RULE,
    &exchange_server_end_of_support::RULE,
    &exchange_server_type_used_online::RULE,
    &exchange_version_field_stale::RULE,
    &exo_autodiscover_off::RULE,
    &exo_credentials_by_user_or_queue::RULE,
    &exo_credentials_in_profile::RULE,
    &exo_cross_tenant_app_for_outlook::RULE,
    &exo_cross_tenant_approver::RULE,
    &exo_cross_tenant_incomplete::RULE,
    &exo_cross_tenant_same_tenant::RULE,
    &exo_cross_tenant_unsupported::RULE,
    &exo_ews_blocked_for_dynamics::RULE,
    &exo_ews_retirement::RULE,
    &exo_ews_retirement_server_to_server::RULE,
    &exo_impersonation::RULE,
    &exo_nondefault_port::RULE,
    &exo_separate_outgoing_settings::RULE,
    &exo_smtp_auth_basic::RULE,
    &exo_tenant_id_malformed::RULE,
    &exo_wrong_profile_type::RULE,
    &failure_alert_off::RULE,
    &fips_noncompliant_mail_server::RULE,
    &folder_tracking_too_many_folders::RULE,
    &folder_tracking_with_pop::RULE,
    &folder_tracking_without_sss::RULE,
    &forward_delivery_without_forward_mailbox::RULE,
    &forward_mailbox_act::RULE,
    &forward_mailbox_delivery_method::RULE,
    &forward_mailbox_has_regarding::RULE,
    &forward_mailbox_incoming_not_allowed::RULE,
    &forward_mailbox_is_working_mailbox::RULE,
    &forward_mailbox_outgoing_not_none::RULE,
    &forward_mailbox_pop3_attachment::RULE,
    &forward_mailbox_used::RULE,
    &gmail_oauth_host_mismatch::RULE,
    &gmail_oauth_incomplete::RULE,
    &gmail_oauth_not_signed_in::RULE,
    &gmail_oauth_user_limit::RULE,
    &gmail_password_auth::RULE,
    &gmail_ports::RULE,
    &gmail_recent_prefix::RULE,
    &hma_exchange_too_old::RULE,
    &hma_incomplete::RULE,
    &hma_on_wrong_type::RULE,
    &http_location_with_ssl::RULE,
    &hybrid_type_on_wrong_deployment::RULE,
    &hybrid_without_impersonation::RULE,
    &imap_not_supported_in_version::RULE,
    &individual_credentials_at_scale::RULE,
    &individual_credentials_with_impersonation::RULE,
    &internal_email_two_activities::RULE,
    &invalid_email_syntax::RULE,
    &last_sync_error_present::RULE,
    &mail_encryption_gateway::RULE,
    &mailbox_account_disabled_in_entra::RULE,
    &mailbox_approval_rejected::RULE,
    &mailbox_credentials_missing::RULE,
    &mailbox_credentials_unused::RULE,
    &mailbox_email_differs_from_owner_record::RULE,
    &mailbox_email_differs_from_upn::RULE,
    &mailbox_email_empty::RULE,
    &mailbox_enabled_never_tested::RULE,
    &mailbox_ews_disabled::RULE,
    &mailbox_exchange_online_unlicensed::RULE,
    &mailbox_inactive::RULE,
    &mailbox_not_approved::RULE,
    &mailbox_not_enabled::RULE,
    &mailbox_not_o365_approved::RULE,
    &mailbox_not_tested::RULE,
    &mailbox_on_wrong_profile::RULE,
    &mailbox_owner_mismatch::RULE,
    &mailbox_owner_not_notified::RULE,
    &mailbox_process_after_earlier_than_profile::RULE,
    &mailbox_rest_api_unavailable::RULE,
    &mailbox_test_failed::RULE,
    &mailbox_timeout_off::RULE,
    &mailbox_timeout_out_of_range::RULE,
    &mailbox_timezone_ews_383::RULE,
    &mailbox_user_access_mode::RULE,
    &mailbox_user_disabled::RULE,
    &mailbox_user_missing_privileges::RULE,
    &mailbox_user_unlicensed::RULE,
    &mailbox_username_not_upn::RULE,
    &mailbox_without_profile::RULE,
    &max_concurrent_out_of_range::RULE,
    &max_concurrent_unusual::RULE,
    &mfa_on_service_account::RULE,
    &mixed_act_sync_methods::RULE,
    &mixed_exchange_and_pop_smtp::RULE,
    &mixed_homes_single_profile::RULE,
    &multiple_mailboxes_per_user::RULE,
    &network_traffic_inspection::RULE,
    &onprem_exo_autodiscover_off::RULE,
    &onprem_exo_manual_tenant_id::RULE,
    &onprem_exo_new_connection_closed::RULE,
    &onprem_exo_not_supported_in_version::RULE,
    &onprem_exo_ocsp_blocked::RULE,
    &onprem_exo_requires_hybrid_profile::RULE,
    &onprem_exo_tenant_id_missing::RULE,
    &onprem_exo_v8_end_of_support::RULE,
    &onprem_exo_v9_end_of_support::RULE,
    &organization_setting_drift::RULE,
    &orgdb_autotrack_sent_non_exchange::RULE,
    &orgdb_category_tracking_off::RULE,
    &orgdb_correlation_index_ignored::RULE,
    &orgdb_filter_only_own_mailbox::RULE,
    &orgdb_ignore_internal_queue::RULE,
    &orgdb_internal_from_queue::RULE,
    &orgdb_irm::RULE,
    &orgdb_item_monitoring_off::RULE,
    &orgdb_no_email_filter_hidden::RULE,
    &orgdb_nonorganizer_tracking::RULE,
    &orgdb_propagate_cancellations::RULE,
    &orgdb_self_approval_open::RULE,
    &orgdb_sent_folder_save_off::RULE,
    &orgdb_syncid_retention_high::RULE,
    &orgdb_update_past_meetings::RULE,
    &orgdb_xanchormailbox_disabled::RULE,
    &outlook_app_deployed_with_pop::RULE,
    &outlook_app_without_server_side_sync::RULE,
    &outlook_client_delivery_method::RULE,
    &outlook_com_basic_auth::RULE,
    &outlook_manual_tracking_with_pop::RULE,
    &outlook_web_hybrid_unsupported::RULE,
    &pending_send_sender_mailbox::RULE,
    &polling_interval_long::RULE,
    &polling_interval_out_of_range::RULE,
    &pop_imap_impersonation::RULE,
    &pop_imap_location_missing::RULE,
    &pop_imap_password_in_mailbox::RULE,
    &pop3_credentials_not_by_user::RULE,
    &pop3_smtp_provider_untested::RULE,
    &pop3_to_imap_no_migration::RULE,
    &port_missing_or_wrong::RULE,
    &port_ssl_mismatch::RULE,
    &process_emails_from_empty::RULE,
    &process_emails_from_future::RULE,
    &process_emails_from_too_old::RULE,
    &process_since_exceeds_deployment_max::RULE,
    &profile_credentials_impersonation_scope::RULE,
    &profile_inactive_in_use::RULE,
    &profile_password_missing::RULE,
    &profile_same_name::RULE,
    &profile_unused::RULE,
    &profile_username_missing::RULE,
    &profile_username_not_upn::RULE,
    &queue_accepts_all_email::RULE,
    &queue_delivery_differs_from_mailbox::RULE,
    &queue_filter_none::RULE,
    &queue_folder_tracking::RULE,
    &queue_mailbox_act_sync::RULE,
    &queue_mailbox_outlook_client::RULE,
    &queue_mailbox_owner_mismatch::RULE,
    &queue_owner_without_role::RULE,
    &router_migration_batch::RULE,
    &ruleset_version_mismatch::RULE,
    &s2s_on_non_exchange_online::RULE,
    &s2s_on_premises_profile::RULE,
    &server_authority_mismatch::RULE,
    &server_location_invalid::RULE,
    &server_location_missing::RULE,
    &smart_matching_enabled::RULE,
    &smime_not_readable::RULE,
    &smtp_delegate_access::RULE,
    &smtp_port_25::RULE,
    &ssl_disabled::RULE,
    &sss_configured_but_router_active::RULE,
    &sssadminprod_user_altered::RULE,
    &tls_version_or_cipher::RULE,
    &unapproved_queue_email_allowed::RULE,
    &unapproved_user_email_allowed::RULE,
    &undeliverable_folder_on_non_exchange::RULE,
    &undeliverable_move_off::RULE,
    &unresolved_recipient_with_duplicates::RULE,
    &user_and_queue_share_address::RULE,
    &windows_integrated_online::RULE,
    &windows_integrated_pop_imap::RULE,
];
