/** A point as parts of the pad's width and height, so that drawing survives zoom and rotation. */
type Point = [x: number, y: number];

/** Pixels at most, so that the picture stays within what the server takes. */
const mostPixels = 1600;

/**
 * Makes every `canvas[data-signature]` a pad that fills the form's hidden field `signature` with a PNG as
 * data URL.
 */
export function bindSignaturePads(): void {
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[data-signature]')) {
    const field = canvas.closest('form')?.querySelector<HTMLInputElement>('input[name="signature"]');
    const ink = canvas.getContext('2d');
    if (field && ink) bindPad(canvas, ink, field);
  }
}

function bindPad(canvas: HTMLCanvasElement, ink: CanvasRenderingContext2D, field: HTMLInputElement): void {
  const strokes: Point[][] = [];
  /** What was drawn before the page came back because of another field. */
  let earlier: HTMLImageElement | null = null;
  let drawing: { pointerId: number; stroke: Point[] } | null = null;

  function drawPad(): void {
    ink.clearRect(0, 0, canvas.width, canvas.height);
    if (earlier) ink.drawImage(earlier, 0, 0, canvas.width, canvas.height);
    for (const stroke of strokes) drawStroke(ink, stroke, canvas.width, canvas.height);
  }

  /** As sharp as the screen is. */
  function fitPad(): void {
    const { width, height } = canvas.getBoundingClientRect();
    const scale = Math.min(window.devicePixelRatio || 1, mostPixels / Math.max(width, height, 1));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    drawPad();
  }

  function keepSignature(): void {
    field.value = earlier || strokes.length > 0 ? canvas.toDataURL('image/png') : '';
  }

  function point({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  canvas.addEventListener('pointerdown', (event) => {
    // A second finger is not a second pen.
    if (drawing || event.button > 0) return;
    event.preventDefault();
    drawing = { pointerId: event.pointerId, stroke: [point(event)] };
    strokes.push(drawing.stroke);
    drawPad();
    follow(canvas, event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (drawing?.pointerId !== event.pointerId) return;
    // A quick hand moves further than one event tells.
    const between = event.getCoalescedEvents?.() ?? [];
    for (const each of between.length > 0 ? between : [event]) drawing.stroke.push(point(each));
    drawPad();
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(end, (event) => {
      if (drawing?.pointerId !== event.pointerId) return;
      drawing = null;
      keepSignature();
    });
  }
  canvas
    .closest('form')
    ?.querySelector('[data-signature-clear]')
    ?.addEventListener('click', () => {
      strokes.length = 0;
      earlier = null;
      drawPad();
      keepSignature();
    });

  new ResizeObserver(fitPad).observe(canvas);
  if (!field.value.startsWith('data:image/png')) return;
  const image = new Image();
  image.onload = () => {
    earlier = image;
    drawPad();
  };
  image.src = field.value;
}

/** A stroke may leave the pad and come back. Where the browser does not follow, it ends at the edge. */
function follow(canvas: HTMLCanvasElement, pointerId: number): void {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone already.
  }
}

/** Dark, whatever the screen's colours are: it goes on paper. */
function drawStroke(ink: CanvasRenderingContext2D, stroke: Point[], width: number, height: number): void {
  ink.strokeStyle = '#17272a';
  ink.lineWidth = Math.max(2, height / 60);
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.beginPath();
  stroke.forEach(([x, y], index) => {
    if (index === 0) ink.moveTo(x * width, y * height);
    // A dot is a line to itself.
    ink.lineTo(x * width, y * height);
  });
  ink.stroke();
}
