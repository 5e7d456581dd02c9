ALTER TABLE `users` ADD `roles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `users` SET `roles` = json_array(`role`);--> statement-breakpoint
ALTER TABLE `users` ADD `last_sign_in_at` integer;--> statement-breakpoint
UPDATE `users` SET `last_sign_in_at` = (SELECT max(`at`) FROM `audit` WHERE `actor` = `users`.`id` AND `action` IN ('login', 'password_set'));--> statement-breakpoint
ALTER TABLE `users` DROP COLUMN `role`;
