import type { Fit, View } from './picture_place.ts';

/** How a video is shown at this moment; null where nothing of it is to be seen. */
export function viewOf(video: HTMLVideoElement): View | null {
  const rect = video.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0 || video.videoWidth === 0) return null;
  const style = getComputedStyle(video);
  const number = (text: string) => Number.parseFloat(text) || 0;
  const left = number(style.borderLeftWidth) + number(style.paddingLeft);
  const top = number(style.borderTopWidth) + number(style.paddingTop);
  const right = number(style.borderRightWidth) + number(style.paddingRight);
  const bottom = number(style.borderBottomWidth) + number(style.paddingBottom);
  const [x = '50%', y = '50%'] = style.objectPosition.split(' ');
  return {
    box: {
      left: rect.left + left,
      top: rect.top + top,
      width: rect.width - left - right,
      height: rect.height - top - bottom,
    },
    picture: { width: video.videoWidth, height: video.videoHeight },
    fit: style.objectFit as Fit,
    // Ours are percentages; a length would be none of these.
    position: { x: x.endsWith('%') ? number(x) / 100 : 0.5, y: y.endsWith('%') ? number(y) / 100 : 0.5 },
    mirrored: /^matrix\(-/.test(style.transform),
  };
}
