using GoldenThread.SelfAssessments;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.SelfAssessments;

/// <summary>What organisations, staff, files or families say of a statement, with its base. Chosen cases are not compared.</summary>
internal sealed record VoiceResource(string Voice, string Says, decimal Numerator, decimal Denominator, string Shown, bool IsComparable)
{
    public static VoiceResource Of(Voice voice) =>
        new(StateWord.Of(voice.Kind), voice.Says, voice.Share.Numerator, voice.Share.Denominator, voice.Share.InWords(), voice.IsComparable);
}
