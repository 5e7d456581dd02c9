CREATE TABLE `doctor_words` (
	`doctor_id` text PRIMARY KEY NOT NULL,
	`state` text,
	`state_at` integer DEFAULT 0 NOT NULL,
	`delay` text,
	`delay_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`doctor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
