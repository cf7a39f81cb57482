// The drawing of a chart as a PNG: a copy of its SVG with every colour and letter written into it, painted on a canvas.
const scale = 2;
const margin = 24;
const titleSize = 18;
const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;
const svgSpace = 'http://www.w3.org/2000/svg';

export async function pictureOf(drawing: SVGSVGElement, title: string, surface: HTMLElement): Promise<Blob> {
  const box = drawing.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * margin;
  const height = Math.ceil(box.height) + 3 * margin + titleSize;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  writeStyles(drawing, copy);
  copy.setAttribute('xmlns', svgSpace);
  copy.setAttribute('width', String(Math.ceil(box.width)));
  copy.setAttribute('height', String(Math.ceil(box.height)));
  const image = await imageOf(
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`,
  );

  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser draws no pictures');
  const style = getComputedStyle(surface);
  brush.scale(scale, scale);
  brush.fillStyle = backgroundOf(surface);
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = style.color;
  brush.font = `600 ${titleSize}px ${style.fontFamily}`;
  brush.fillText(title, margin, margin + titleSize, width - 2 * margin);
  brush.drawImage(image, margin, 2 * margin + titleSize);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))), 'image/png');
  });
}

// The page's CSP lets no style into the copy, and variables mean nothing outside the page: plain attributes do.
function writeStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of painted) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  to.removeAttribute('style');
  to.removeAttribute('class');
  const originals = Array.from(from.children);
  Array.from(to.children).forEach((child, index) => {
    const original = originals[index];
    if (original) writeStyles(original, child);
  });
}

function backgroundOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const color = getComputedStyle(at).backgroundColor;
    if (color !== 'transparent' && color !== 'rgba(0, 0, 0, 0)') return color;
  }
  return '#fff';
}

function imageOf(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing can not be read'));
    image.src = address;
  });
}
