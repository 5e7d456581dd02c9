CREATE TABLE `check_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`consultation_id` text,
	`sealed_report` blob NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `check_reports_created` ON `check_reports` (`created_at`);--> statement-breakpoint
CREATE TABLE `guests` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`sealed_name` blob NOT NULL,
	`sealed_typed_name` blob,
	`code_hash` text,
	`sealed_code` blob,
	`arrived_at` integer,
	`admitted_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_code_hash_unique` ON `guests` (`code_hash`);--> statement-breakpoint
CREATE INDEX `guests_consultation` ON `guests` (`consultation_id`);--> statement-breakpoint
ALTER TABLE `links` ADD `guest_id` text REFERENCES guests(id) ON DELETE cascade;