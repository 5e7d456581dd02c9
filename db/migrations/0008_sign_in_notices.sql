ALTER TABLE `users` ADD `mail_sign_ins` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `sign_ins_mailed_at` integer DEFAULT 0 NOT NULL;