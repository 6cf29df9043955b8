const FORMATS: Readonly<Record<string, string>> = {
  'ob3-di': 'Open Badge 3.0',
  'ob3-jwt': 'Open Badge 3.0, JWT',
  'ob3-baked': 'Open Badge 3.0, in a picture',
  'ob2-hosted': 'Open Badge 2.0',
  'ob2-signed': 'Open Badge 2.0, signed',
  'ob2-baked': 'Open Badge 2.0, in a picture',
  'ob2-legacy': 'Open Badge 1 or older',
  'vc-di': 'Verifiable credential',
  'vc-jwt': 'Verifiable credential, JWT',
  'vc-baked': 'Verifiable credential, in a picture',
  'vc-presentation': 'Presentation of verifiable credentials',
  'vc-sd-jwt': 'SD-JWT',
  'vc-cose': 'COSE',
  'clr2': 'Learner record (CLR 2.0)',
  'clr2-baked': 'Learner record (CLR 2.0), in a picture',
  'baked-png': 'Picture (PNG)',
  'baked-svg': 'Picture (SVG)',
  'credly': 'Badge of Credly',
  'edc': 'European Digital Credential',
  'blockcerts-v2': 'Blockcerts 2',
  'blockcerts-v3': 'Blockcerts 3',
};

/** An unknown format stands for itself. */
export const formatName = (format: string): string => FORMATS[format] ?? format;
