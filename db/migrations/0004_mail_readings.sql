CREATE TABLE `mail_readings` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`begun_at` integer NOT NULL
);
