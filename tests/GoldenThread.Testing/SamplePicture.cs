namespace GoldenThread.Testing;

/// <summary>Two small pictures that differ: PNG, of one colour.</summary>
public static class SamplePicture
{
    /// <summary>60 by 20 pixels.</summary>
    public static byte[] Wide { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAADwAAAAUCAIAAABeYcl+AAAALUlEQVR42u3OQQkAAAgEsMtgJVuZ3hQ+hMECLNXzTqSlpaWlpaWlpaWlpaUvLCI4yn4dlCKPAAAAAElFTkSuQmCC");

    /// <summary>30 by 30 pixels.</summary>
    public static byte[] Square { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAB4AAAAeCAIAAAC0Ujn1AAAAJ0lEQVR42mMQcq6iEWIYNXrU6FGjR40eNXrU6FGjR40eNXrUaPIRAM2/19tSYzIfAAAAAElFTkSuQmCC");
}
