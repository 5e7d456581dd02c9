CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`consultation_id` text,
	`actor` text NOT NULL,
	`action` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_consultation` ON `audit` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`stage` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`sealed_key` blob NOT NULL,
	`sealed_patient` blob NOT NULL,
	`sealed_consent` blob,
	`sealed_reason` blob,
	`doctor_id` text,
	`starts_at` integer,
	`duration_minutes` integer,
	`calendar_sequence` integer DEFAULT 0 NOT NULL,
	`code_hash` text,
	`sealed_code` blob,
	`follow_up_of` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`doctor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_reference_unique` ON `consultations` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_code_hash_unique` ON `consultations` (`code_hash`);--> statement-breakpoint
CREATE INDEX `consultations_stage_updated` ON `consultations` (`stage`,`updated_at`);--> statement-breakpoint
CREATE INDEX `consultations_stage_starts` ON `consultations` (`stage`,`starts_at`);--> statement-breakpoint
CREATE INDEX `consultations_starts` ON `consultations` (`starts_at`);--> statement-breakpoint
CREATE INDEX `consultations_ended` ON `consultations` (`ended_at`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`sealed_content` blob NOT NULL,
	`pages` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `documents_consultation` ON `documents` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`scope` text NOT NULL,
	`sealed_token` blob,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_consultation` ON `links` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`message_id` text NOT NULL,
	`sealed_message` blob NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id_unique` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `mails_consultation` ON `mails` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `practice` (
	`id` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`logo` blob,
	`logo_type` text,
	`demo` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_practice" CHECK("practice"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `statistics` (
	`quarter` text NOT NULL,
	`doctor_id` text NOT NULL,
	`completed` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statistics_quarter_doctor` ON `statistics` (`quarter`,`doctor_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`sealed_second_factor` blob,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `visits` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`sealed_typed_name` blob NOT NULL,
	`patient_privacy_at` integer NOT NULL,
	`arrived_at` integer NOT NULL,
	`admitted_at` integer,
	`admitted_by` text,
	`ended_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_admission_per_doctor` ON `visits` (`admitted_by`) WHERE admitted_at is not null and ended_at is null;