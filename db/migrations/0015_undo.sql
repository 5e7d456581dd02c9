CREATE TABLE `undoable_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`action` text NOT NULL,
	`until` integer NOT NULL,
	`sealed_change` blob NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `undoable_steps_consultation` ON `undoable_steps` (`consultation_id`);--> statement-breakpoint
CREATE INDEX `undoable_steps_until` ON `undoable_steps` (`until`);--> statement-breakpoint
ALTER TABLE `mails` ADD `held_until` integer DEFAULT 0 NOT NULL;