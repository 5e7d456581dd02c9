CREATE TABLE `audit_chain` (
	`id` integer PRIMARY KEY NOT NULL,
	`anchor` text NOT NULL,
	`head` text NOT NULL,
	CONSTRAINT "one_chain" CHECK("audit_chain"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE `audit` ADD `case_hash` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text;