import { Buffer } from 'node:buffer';
import { readJpeg } from './jpeg.ts';
import { opaquePng } from './opaque_png.ts';
import { readPng } from './png.ts';
import { Refused, uploadLimits } from './upload_rules.ts';

/** A picture that has been checked; `bytes` carry nothing but the picture. */
export interface Photo {
  bytes: Buffer;
  /** In pixels, as the camera held it. */
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; from 5 on the picture lies on its side. */
  orientation: number;
}

/**
 * @param mostPixels nothing is unpacked of a picture with more; a JPEG is never unpacked here
 * @throws Refused `image_broken` or `image_too_large`
 */
export async function checkPhoto(
  bytes: Buffer,
  type: 'jpeg' | 'png',
  mostPixels: number = uploadLimits.inflatedPixels,
): Promise<Photo> {
  if (type === 'png') return { ...(await readPng(bytes, mostPixels)), orientation: 1 };
  const photo = readJpeg(bytes);
  const pixels = photo.width * photo.height;
  if (pixels === 0) throw new Refused('image_broken');
  if (pixels > uploadLimits.pixels) throw new Refused('image_too_large');
  return photo;
}

/**
 * Photos that become one document: what is unpacked of all of them is bounded, and none is transparent, so
 * that the PDF takes each as it is.
 *
 * @param look is told which file comes next
 */
export async function checkPages(
  files: readonly { bytes: Buffer; type: 'jpeg' | 'png' }[],
  look: (index: number) => void,
): Promise<Photo[]> {
  const photos: Photo[] = [];
  let left: number = uploadLimits.inflatedPixels;
  for (const [index, { bytes, type }] of files.entries()) {
    look(index);
    if (type === 'jpeg') {
      photos.push(await checkPhoto(bytes, type));
      continue;
    }
    const png = await readPng(bytes, left);
    left -= png.width * png.height;
    photos.push({ ...png, bytes: await opaquePng(png), orientation: 1 });
  }
  return photos;
}

/** One A4 page for each photo, upright or lying as the photo is. */
export async function photosToPdf(photos: readonly Photo[]): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    lang: 'de-DE',
    pdfVersion: '1.7',
    info: { Title: 'Unterschriebene Einwilligung' },
    // None: there is no text, and the library's default would be read from a file.
    font: '',
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const margin = 24;
  try {
    for (const [index, { bytes, width, height, orientation }] of photos.entries()) {
      const lying = orientation >= 5 ? height > width : width > height;
      pdf.addPage({ size: 'A4', layout: lying ? 'landscape' : 'portrait', margin });
      const room: [number, number] = [pdf.page.width - 2 * margin, pdf.page.height - 2 * margin];
      root.add(
        pdf.struct('Figure', { alt: `Foto ${index + 1} von ${photos.length}` }, [
          () => pdf.image(bytes, margin, margin, { fit: room, align: 'center', valign: 'center' }),
        ]),
      );
    }
  } catch {
    throw new Refused('image_broken');
  }
  root.end();
  pdf.end();
  return finished;
}
