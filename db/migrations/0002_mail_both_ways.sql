CREATE TABLE `incoming_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`consultation_id` text,
	`sender_hash` text,
	`acknowledged_at` integer,
	`sealed_header` blob,
	`sealed_text` blob,
	`sealed_attachments` blob,
	`received_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_fingerprint_unique` ON `incoming_mails` (`fingerprint`);--> statement-breakpoint
CREATE INDEX `incoming_mails_state` ON `incoming_mails` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_consultation` ON `incoming_mails` (`consultation_id`);--> statement-breakpoint
CREATE INDEX `incoming_mails_sender` ON `incoming_mails` (`sender_hash`,`acknowledged_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_run_at` integer NOT NULL,
	`last_success_at` integer,
	`failing_since` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE TABLE `mail_templates` (
	`kind` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`uid_validity` text NOT NULL,
	`next_uid` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `kind`, `starts_at`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
