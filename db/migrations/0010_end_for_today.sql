ALTER TABLE `visits` ADD `closes_at` integer;--> statement-breakpoint
CREATE INDEX `closing_visits` ON `visits` (`closes_at`) WHERE closes_at is not null and ended_at is null;