CREATE TABLE `gdt_requests` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`sealed_origin` blob NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `gdt_requests_fingerprint` ON `gdt_requests` (`fingerprint`);