namespace LLMChat.Quality.Core.Evidence.Duplication;

/// <summary>A piece of code up to a semicolon or brace, as our analyzer hashed it.</summary>
/// <param name="Hash">The hash of its tokens.</param>
/// <param name="FirstLine">Its first line, from 1.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="CodeLines">Lines whose first token it has.</param>
/// <param name="Tokens">How many tokens it has.</param>
internal readonly record struct CodePiece(uint Hash, int FirstLine, int LastLine, int CodeLines, int Tokens);
