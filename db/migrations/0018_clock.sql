CREATE TABLE `clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`trusted_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`doubt` text,
	`doubted_ms` integer NOT NULL,
	`since` integer NOT NULL
);
