using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>A state is kept as its word.</summary>
internal sealed class WordConverter<TState>() : ValueConverter<TState, string>(state => Words.Of(state), word => Words.To<TState>(word))
    where TState : struct, Enum;
