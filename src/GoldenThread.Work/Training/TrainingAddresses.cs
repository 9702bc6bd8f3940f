namespace GoldenThread.Work.Training;

/// <summary>Where training is.</summary>
internal static class TrainingAddresses
{
    public static string Course(Guid id) => $"/training/courses/{id}";

    public static string Session(Guid id) => $"/training/sessions/{id}";

    public static string Entry(Guid id) => $"/training/attendance/{id}";

    public static string Certificate(Guid id) => $"/training/certificates/{id}";

    public static string Door(Guid session, string code) => $"/door/{session}/{code}";

    public static string FollowUp(Guid id, string code) => $"/follow-up/{id}/{code}";
}
