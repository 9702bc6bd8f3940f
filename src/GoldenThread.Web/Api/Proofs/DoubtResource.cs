using GoldenThread.Proofs;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Proofs;

/// <summary>A reason why a rating is in question: fell, stale, aged, contradicted, not-comparable, owner-gone, withdrawn or not-proved. Of a past day they are worked out anew and have no id.</summary>
internal sealed record DoubtResource(Guid? Id, Guid Action, string Kind, Guid Piece, DateOnly Since, string Says, string? Answer, DateOnly? AnswerUntil, string? Challenge)
{
    public static DoubtResource Of(Doubt doubt, DateOnly today)
    {
        var answered = doubt.IsAnswered(today);
        return new(
            doubt.Id, doubt.Action.Value, StateWord.Of(doubt.Kind), doubt.Piece, doubt.Since, doubt.Says, answered ? doubt.AnsweredBecause : null, answered ? doubt.AnsweredUntil : null,
            doubt.Challenged?.Because);
    }

    public static DoubtResource Of((ActionId Action, RaisedDoubt Doubt) raised) =>
        new(null, raised.Action.Value, StateWord.Of(raised.Doubt.Kind), raised.Doubt.Piece, raised.Doubt.Since, raised.Doubt.Says, null, null, null);
}
