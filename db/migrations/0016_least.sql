CREATE TABLE `callbacks` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed_who` blob NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `callbacks_done` ON `callbacks` (`done_at`,`created_at`);--> statement-breakpoint
ALTER TABLE `consultations` ADD `merged_into` text;--> statement-breakpoint
CREATE INDEX `consultations_merged` ON `consultations` (`merged_into`);