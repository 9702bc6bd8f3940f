using GoldenThread.Returns;
using GoldenThread.Storage.Returns;

namespace GoldenThread.Work.Returns;

/// <summary>A reminder that is to go out.</summary>
internal sealed record DueReminder(OwedRow Row, Reminder Reminder);
