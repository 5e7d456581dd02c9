CREATE TABLE `mail_consent_requests` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`sealed_request` blob NOT NULL,
	`expires_at` integer NOT NULL,
	`next_poll_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed_tokens` blob,
	`granted_at` integer NOT NULL,
	`busy_until` integer,
	`busy_by` text,
	`refused_at` integer,
	`refusal` text
);
