CREATE TABLE `separate_cases` (
	`consultation_id` text NOT NULL,
	`other_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `other_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `separate_cases_other` ON `separate_cases` (`other_id`);--> statement-breakpoint
ALTER TABLE `undoable_steps` ADD `sealed_typed` blob;