/** Number and registering method of each event of a sheet, as office.js has them (`eventType`, `registerFunc`). */
export const SHEET_EVENTS = {
  changed: { type: 10, method: '_RegisterDataChangedEvent' },
  activated: { type: 11, method: '_RegisterActivatedEvent' },
  deactivated: { type: 12, method: '_RegisterDeactivatedEvent' },
  added: { type: 13, method: '_RegisterAddedEvent' },
  selectionChanged: { type: 14, method: '_RegisterSelectionChangedEvent' },
  deleted: { type: 15, method: '_RegisterDeletedEvent' },
  calculated: { type: 16, method: '_RegisterCalculatedEvent' },
  formatChanged: { type: 18, method: '_RegisterFormatChangedEvent' },
  protectionChanged: { type: 24, method: '_RegisterProtectionChangedEvent' },
  nameChanged: { type: 25, method: '_RegisterEventNameChanged' },
  visibilityChanged: { type: 26, method: '_RegisterEventVisibilityChanged' },
  moved: { type: 27, method: '_RegisterEventMoved' },
} as const;
