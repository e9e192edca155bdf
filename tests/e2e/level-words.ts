/** Names of levels in English, Spanish, Arabic and Chinese, and any percentage: what no letter ever carries. */
export const LEVEL_WORDS =
  /\b(Starting|Getting there|Mastery|Beyond|Inicio|En camino|Dominio)\b|Más allá|في البداية|في الطريق|إتقان|أبعد من المطلوب|起步|接近|掌握|超越|[%٪％]/;
