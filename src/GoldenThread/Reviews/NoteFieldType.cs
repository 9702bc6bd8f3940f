namespace GoldenThread.Reviews;

/// <summary>How an answer is written.</summary>
public enum NoteFieldType
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Many lines.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of some words.</summary>
    Choice,
}
