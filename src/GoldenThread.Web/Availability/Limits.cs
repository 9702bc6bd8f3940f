namespace GoldenThread.Web.Availability;

/// <summary>How often one may try; "Limits" in the settings.</summary>
internal sealed class Limits
{
    /// <summary>Name of the limit for pages where somebody proves who they are; counted by address.</summary>
    public const string OfSigningIn = "sign-in";

    /// <summary>Name of the limit for uploads; counted by person.</summary>
    public const string OfUploads = "upload";

    /// <summary>Name of the limit for answers to surveys; counted by address, in memory alone.</summary>
    public const string OfAnswers = "answers";

    /// <summary>The most bytes that a program sends at once: the longest passage, spelt as JSON may spell it.</summary>
    public const int LongestRequest = 1024 * 1024;

    /// <summary>Attempts to sign in, from one address.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Uploads, by one person.</summary>
    public int UploadsPerMinute { get; init; } = 30;

    /// <summary>Pages of surveys that are sent from one address: a clinic or a school has one for everybody.</summary>
    public int AnswersPerMinute { get; init; } = 600;

    /// <summary>Bodies of people who are not signed in that are received at once from one address.</summary>
    public int AnonymousBodiesPerAddress { get; init; } = 20;

    /// <summary>
    /// Requests of people who are not signed in that work on the database at once: of readers of the public pages, and as many of people on the way in.
    /// </summary>
    public int AnonymousAtOnce { get; init; } = 16;

    /// <summary>How many of them may wait for it; more are told to come back.</summary>
    public int AnonymousWaiting { get; init; } = 200;

    /// <summary>The most that somebody who is not signed in may send, in kilobytes.</summary>
    public int AnonymousKilobytes { get; init; } = 64;

    /// <summary>The most that a form without files, or a request of the API, may hold, in kilobytes.</summary>
    public int FormKilobytes { get; init; } = 4096;

    /// <summary>Bytes a second that a body has to arrive with, and an answer has to be taken with, after the grace.</summary>
    public double LeastBytesPerSecond { get; init; } = 1024;

    /// <summary>How long somebody may be slower than that.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
