/*
 * Where a point of a picture lies on the screen, and the other way round: as `object-fit` and
 * `object-position` place it (CSS Images 3), mirrored or not. Points are fractions of the picture
 * as its camera gives it, 0 to 1 from its left and top, so they mean the same on both pages.
 */

export interface Point {
  x: number;
  y: number;
}

export type Fit = 'contain' | 'cover' | 'fill' | 'none' | 'scale-down';

/** How a picture is shown: sizes and places in CSS pixels. */
export interface View {
  /** The box of the element's content. */
  box: { left: number; top: number; width: number; height: number };
  /** The picture's own size. */
  picture: { width: number; height: number };
  fit: Fit;
  /** Where the picture lies in its box, as fractions; a half each is the middle. */
  position: Point;
  /** The element is shown as in a mirror. */
  mirrored: boolean;
}

/** @returns null beside the picture: on the bars of a letterbox, or outside of its box */
export function pointAt(view: View, clientX: number, clientY: number): Point | null {
  const { box, mirrored } = view;
  const area = pictureArea(view);
  if (!area) return null;
  const inBox = { x: clientX - box.left, y: clientY - box.top };
  if (inBox.x < 0 || inBox.y < 0 || inBox.x > box.width || inBox.y > box.height) return null;
  // The mirror turns the whole box round, picture and bars.
  const across = mirrored ? box.width - inBox.x : inBox.x;
  const point = { x: (across - area.left) / area.width, y: (inBox.y - area.top) / area.height };
  return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1 ? point : null;
}

/**
 * Where a point is to be seen; for one that the box cuts off the nearest place at its edge, and the way from
 * there to the point, in radians clockwise from the right.
 *
 * @returns null where there is no picture
 */
export function placeOf(
  view: View,
  { x, y }: Point,
): { clientX: number; clientY: number; way: number | null } | null {
  const { box, mirrored } = view;
  const area = pictureArea(view);
  if (!area) return null;
  const across = area.left + x * area.width;
  const wanted = { x: mirrored ? box.width - across : across, y: area.top + y * area.height };
  const place = { x: between(wanted.x, box.width), y: between(wanted.y, box.height) };
  const [right, down] = [wanted.x - place.x, wanted.y - place.y];
  return {
    clientX: box.left + place.x,
    clientY: box.top + place.y,
    // What lies on the edge is not lost to rounding.
    way: Math.hypot(right, down) < 0.01 ? null : Math.atan2(down, right),
  };
}

function between(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** The picture in its box, before any mirror; parts may lie outside. */
function pictureArea({ box, picture, fit, position }: View) {
  if (box.width <= 0 || box.height <= 0 || picture.width <= 0 || picture.height <= 0) return null;
  const { width, height } = sizeIn(box, picture, fit);
  return {
    width,
    height,
    left: (box.width - width) * position.x,
    top: (box.height - height) * position.y,
  };
}

function sizeIn(box: View['box'], picture: View['picture'], fit: Fit): { width: number; height: number } {
  const across = box.width / picture.width;
  const down = box.height / picture.height;
  switch (fit) {
    case 'fill':
      return { width: box.width, height: box.height };
    case 'none':
      return picture;
    default: {
      const contained = Math.min(across, down);
      const scale = {
        contain: contained,
        cover: Math.max(across, down),
        'scale-down': Math.min(1, contained),
      }[fit];
      return { width: picture.width * scale, height: picture.height * scale };
    }
  }
}
