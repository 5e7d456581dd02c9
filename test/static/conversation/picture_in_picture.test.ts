import { expect, test } from 'vitest';
import { bindPictureInPicture } from '../../../static/conversation/picture_in_picture.ts';
import { page, settle, withFakePage } from '../fakes/page.ts';

withFakePage();

test('picture in picture: in and out by the same button, out at the end, none where the browser has none', async () => {
  const video = Object.assign(page.hook('remote-video'), {
    requestPictureInPicture: async () => {
      page.document.pictureInPictureElement = video;
    },
  });
  Object.assign(page.document, {
    exitPictureInPicture: async () => {
      page.document.pictureInPictureElement = null;
    },
  });
  const { forget } = bindPictureInPicture();
  expect(page.find('[data-act="pip"]').hidden).toBe(false);
  page.press('pip');
  await settle();
  expect(page.document.pictureInPictureElement).toBe(video);
  page.press('pip');
  await settle();
  expect(page.document.pictureInPictureElement).toBeNull();
  page.press('pip');
  await settle();
  forget();
  expect(page.document.pictureInPictureElement).toBeNull();

  page.document.pictureInPictureEnabled = false;
  bindPictureInPicture();
  expect(page.find('[data-act="pip"]').hidden).toBe(true);
});
