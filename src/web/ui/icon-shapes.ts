/** Line drawings on a 24 × 24 field, stroked in the colour of the text. Each means one thing. */
export const iconShapes = {
  /** the sun: what went well */
  glow: '<circle cx="12" cy="13" r="4"/><path d="M12 2.5V6M4.6 5.6 7 8m12.4-2.4L17 8M1.5 13H5m14 0h3.5M4 21h16"/>',
  /** the sprout: what can grow */
  grow: '<path d="M12 22V11m0 3c0-4-3-6-8-6 0 4.5 3 6.5 8 6zm0-3c0-4.5 3-7 8-7 0 5-3 7-8 7zM5 22h14"/>',
  /** the flag at the next stage of the walk */
  next: '<path d="M5 22V3m0 1h14l-3.5 4.5L19 13H5m-3 9h6"/>',
  check: '<path d="m4 12.5 5.5 5.5L20 6.5" stroke-width="2.5"/>',
  print: '<path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"/>',
  offline:
    '<path d="M3 3l18 18M5 12.5a10 10 0 0 1 4-2.400m5.5.2a10 10 0 0 1 4.5 2.200M1.5 8.5A15 15 0 0 1 6 5.700m5-1.100a15 15 0 0 1 11.5 3.900M8.5 16a5 5 0 0 1 6 0M12 20h.01"/>',
  speak: '<path d="M3 9.5v5h4l5 4.5V5L7 9.5zM15.5 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12"/>',
  search: '<path d="M4 4h11v11H4zM15 15l6 6"/>',
  envelope: '<path d="M3 5h18v14H3zM3 6l9 7 9-7"/>',
  phone: '<path d="M7 2h10v20H7zM11 18h2"/>',
  question: '<path d="M4 4h16v13h-9l-5 4v-4H4zM10 8.5h4V11h-2v1.5M12 14.5h.01"/>',
  key: '<path d="M3 8h10v8H3zm10 4h8v4m-3.5-4v3"/>',
  globe:
    '<path d="M3 5h11M8.5 3v2M4 15c5-2 8-5.5 8.5-10M5 8c1.5 3.5 4 6 7.5 7.5M12 21l4.5-11L21 21m-7.5-4h6"/>',
  people: '<path d="M6 4h5v6H6zM3 20v-7h11v7m0-13h4v5h-4m3 2h4v6"/>',
  calendar: '<path d="M3 5h18v16H3zM3 10h18M8 2v5m8-5v5"/>',
  retake: '<path d="M4 12a8 8 0 1 1 2.5 5.800M4 20v-4h4"/>',
  pencil: '<path d="m4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4"/>',
  away: '<path d="m5 5 14 14M19 5 5 19"/>',
  onward: '<path d="M4 12h15m-6-6 6 6-6 6"/>',
  download: '<path d="M12 3v12m-5-5 5 5 5-5M4 20h16"/>',
  upload: '<path d="M12 16V4M7 9l5-5 5 5M4 20h16"/>',
  clip: '<path d="M8 12V6a4 4 0 0 1 8 0v10a2.5 2.5 0 0 1-5 0V7"/>',
} as const;

export type IconName = keyof typeof iconShapes;
