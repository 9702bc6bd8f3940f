namespace GoldenThread.Work.Stories;

/// <summary>What became of one question of a story.</summary>
/// <param name="Story">The file.</param>
/// <param name="Line">Its line.</param>
/// <param name="When">The moment asked about.</param>
/// <param name="Question">The question's word.</param>
/// <param name="Holds">Whether what was expected was worked out.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was worked out.</param>
/// <param name="Built">False where the question is not built yet.</param>
internal sealed record StoryAnswer(string Story, int Line, string When, string Question, bool Holds, string Expected, string Found, bool Built);
