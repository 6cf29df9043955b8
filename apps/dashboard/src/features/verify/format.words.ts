const FORMATS: Record<string, string> = { 'ob3-di': 'Open Badge 3.0', 'ob3-jwt': 'Open Badge 3.0, JWT', 'vc-jwt': 'Open Badge 3.0, JWT', 'ob2-hosted': 'Open Badge 2.0', 'ob2-signed': 'Open Badge 2.0, signed', 'ob2-legacy': 'Open Badge 1 or older', credly: 'Badge of Credly', edc: 'European Digital Credential', 'blockcerts-v2': 'Blockcerts 2', 'blockcerts-v3': 'Blockcerts 3', 'vc-sd-jwt': 'SD-JWT', 'vc-cose': 'COSE' };

/** An unknown format stands for itself. */
export const formatName = (format: string): string => FORMATS[format] ?? format;
