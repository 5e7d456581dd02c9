CREATE TABLE `records` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`sealed_closing` blob NOT NULL,
	`handed_over_at` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
