DROP INDEX `consultations_ended`;--> statement-breakpoint
CREATE INDEX `consultations_stage_ended` ON `consultations` (`stage`,`ended_at`,`id`);--> statement-breakpoint
CREATE INDEX `consultations_follow_up` ON `consultations` (`follow_up_of`);--> statement-breakpoint
CREATE INDEX `consultations_ended` ON `consultations` (`ended_at`,`updated_at`);--> statement-breakpoint
CREATE INDEX `check_reports_consultation` ON `check_reports` (`consultation_id`);